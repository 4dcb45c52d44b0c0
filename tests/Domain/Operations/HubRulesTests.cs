using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tests.Operations;

public sealed class HubRulesTests
{
    private static readonly ComponentReport s_audit = new(ModuleName.Parse("audit"), ComponentKind.Module, "1.0", Health.Healthy, "");

    [Fact]
    public void Component_Reported_IsInTheView()
    {
        HubView view = HubRules.View(Report(new(), s_audit, Callers.Now), Callers.Operator, Callers.Now).Given();

        Assert.Equal<ComponentView>([new(s_audit, Callers.Now, Callers.Now, Stale: false)], view.Components);
        Assert.Equal((Health.Healthy, 0, Callers.Now), (view.Overall, view.ConfigurationVersion, view.At));
    }

    [Fact]
    public void Heartbeat_WithNoNews_IsNoChangeUntilItsGrain()
    {
        HubState state = Report(new(), s_audit, Callers.Now);

        Assert.Same(state, Report(state, s_audit, Callers.Now + HubRules.BeatGrain - TimeSpan.FromTicks(1)));
        Assert.Equal(Callers.Now + HubRules.BeatGrain, Report(state, s_audit, Callers.Now + HubRules.BeatGrain).Components[s_audit.Name].LastSeen);
    }

    [Fact]
    public void Heartbeat_WithNews_IsStoredAtOnce()
    {
        HubState state = Report(Report(new(), s_audit, Callers.Now), s_audit with { Health = Health.Degraded }, Callers.Now.AddSeconds(1));

        RegisteredComponent known = state.Components[s_audit.Name];
        Assert.Equal((Health.Degraded, Callers.Now, Callers.Now.AddSeconds(1)), (known.Report.Health, known.Registered, known.LastSeen));
    }

    [Fact]
    public void Component_SilentForTooLong_IsStaleAndUnhealthy()
    {
        HubState state = Report(new(), s_audit, Callers.Now);

        HubView fresh = HubRules.View(state, Callers.Operator, Callers.Now + HubRules.StaleAfter).Given();
        HubView stale = HubRules.View(state, Callers.Operator, Callers.Now + HubRules.StaleAfter + TimeSpan.FromTicks(1)).Given();

        Assert.Equal((false, Health.Healthy), (fresh.Components[0].Stale, fresh.Overall));
        Assert.Equal((true, Health.Unhealthy), (stale.Components[0].Stale, stale.Overall));
    }

    [Fact]
    public void Clock_ThatJumpedBack_IsFollowedByTheNextBeat()
    {
        HubState state = Report(Report(new(), s_audit, Callers.Now), s_audit, Callers.Now.AddHours(-1));

        Assert.Equal(Callers.Now.AddHours(-1), state.Components[s_audit.Name].LastSeen);
    }

    [Theory]
    [InlineData(Health.Healthy, Health.Degraded, Health.Degraded)]
    [InlineData(Health.Unhealthy, Health.Degraded, Health.Unhealthy)]
    public void View_OfSeveral_IsAsTheWorst(Health one, Health two, Health overall)
    {
        HubState state = Report(new(), s_audit with { Health = one }, Callers.Now);
        state = Report(state, new(ModuleName.Parse("database"), ComponentKind.Dependency, "15", two, "slow"), Callers.Now);

        Assert.Equal(overall, HubRules.View(state, Callers.Operator, Callers.Now).Given().Overall);
    }

    [Fact]
    public void Report_ByAnybodyButThePlatform_IsRefused()
    {
        Assert.Equal(RefusalCodes.RoleTooSmall, HubRules.Report(new(), Callers.Operator, s_audit, Callers.Now).Answer.Code());
        Assert.Equal(RefusalCodes.NotYours, HubRules.Report(new(), Caller.System(Callers.Acme), s_audit, Callers.Now).Answer.Code());
        Assert.Equal(RefusalCodes.NotYours, HubRules.View(new(), Callers.Of(Role.Owner), Callers.Now).Code());
    }

    [Fact]
    public void Report_OfNothing_IsRefused()
    {
        Assert.Equal(RefusalCodes.Invalid, HubRules.Report(new(), Callers.Platform, s_audit with { Name = default }, Callers.Now).Answer.Code());
        Assert.Equal(RefusalCodes.Invalid, HubRules.Report(new(), Callers.Platform, s_audit with { Version = "" }, Callers.Now).Answer.Code());
        Assert.Equal(RefusalCodes.Invalid, HubRules.Report(new(), Callers.Platform, s_audit with { Detail = new string('x', 1_001) }, Callers.Now).Answer.Code());
    }

    [Fact]
    public void Components_BeyondTheLimit_AreRefused()
    {
        HubState full = Enumerable.Range(0, HubRules.MostComponents).Aggregate(new HubState(), (state, i) => Report(state, s_audit with { Name = new($"m{i}") }, Callers.Now));

        Assert.Equal(RefusalCodes.LimitReached, HubRules.Report(full, Callers.Platform, s_audit, Callers.Now).Answer.Code());
        Assert.Equal(Answer.Done, HubRules.Report(full, Callers.Platform, s_audit with { Name = new("m7"), Health = Health.Degraded }, Callers.Now).Answer);
    }

    private static HubState Report(HubState state, ComponentReport report, DateTimeOffset now) => HubRules.Report(state, Callers.Platform, report, now).Next;
}
