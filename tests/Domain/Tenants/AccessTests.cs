using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Tenants;

public sealed class AccessTests
{
    [Fact]
    public void AnotherTenant_OfWhateverRole_IsRefused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<Role>(), ArbMap.Default.ArbFor<Role>(), (role, least) =>
            Access.Check(Callers.Of(role, Callers.Other), Callers.Acme, least, Scopes.None)?.Code == RefusalCodes.NotYours).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobodys_IsNobodysToReach() =>
        Assert.Equal(RefusalCodes.NotYours, Access.Check(new Caller(default, "x", Role.System, Scopes.All), default, Role.Viewer, Scopes.None)?.Code);

    [Theory]
    [InlineData(Role.Viewer, Role.Viewer, true)]
    [InlineData(Role.Viewer, Role.Analyst, false)]
    [InlineData(Role.Trader, Role.Analyst, true)]
    [InlineData(Role.Owner, Role.Admin, true)]
    [InlineData(Role.Owner, Role.Operator, false)]
    [InlineData(Role.Owner, Role.System, false)]
    [InlineData(Role.Operator, Role.Viewer, false)]
    [InlineData(Role.Operator, Role.Operator, true)]
    [InlineData(Role.Operator, Role.System, false)]
    [InlineData(Role.System, Role.System, true)]
    [InlineData(Role.System, Role.Owner, true)]
    [InlineData((Role)99, Role.Viewer, false)]
    [InlineData((Role)(-1), Role.Viewer, false)]
    [InlineData(Role.Owner, (Role)(-1), false)]
    public void Role_AgainstWhatIsNeeded_IsEnoughOrNot(Role role, Role least, bool enough) =>
        Assert.Equal(enough ? null : RefusalCodes.RoleTooSmall, Access.Check(Callers.Of(role), Callers.Acme, least, Scopes.Read)?.Code);

    [Theory]
    [InlineData(Scopes.Read, Scopes.Read, true)]
    [InlineData(Scopes.Read | Scopes.Trade, Scopes.Read, true)]
    [InlineData(Scopes.Read, Scopes.Read | Scopes.Manage, false)]
    [InlineData(Scopes.None, Scopes.Read, false)]
    [InlineData(Scopes.None, Scopes.None, true)]
    public void Scopes_AgainstWhatIsNeeded_AreEnoughOrNot(Scopes has, Scopes needed, bool enough) =>
        Assert.Equal(enough ? null : RefusalCodes.ScopeMissing, Access.Check(Callers.Of(Role.Owner, scopes: has), Callers.Acme, Role.Viewer, needed)?.Code);
}
