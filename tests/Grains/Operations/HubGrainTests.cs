using Arus.Domain.Operations;
using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Orleans.Runtime;

namespace Arus.Grains.Tests.Operations;

public sealed class HubGrainTests
{
    private static readonly ComponentReport s_audit = new(new("audit"), ComponentKind.Module, "1.0", Health.Healthy, "");
    private static readonly ConfigChange s_change = new(new("c1"), new("tiers"), "{}", "a first set of tiers");

    [Fact]
    public async Task Component_Reported_OutlivesTheProcess()
    {
        await using Platform platform = await Platform.Start();
        await Hub(platform).Report(Platform.System, s_audit, default).Given();

        await platform.Crash();

        HubView view = await Hub(platform).View(Platform.Operator).Given();
        Assert.Equal<ComponentView>([new(s_audit, platform.Clock.GetUtcNow(), platform.Clock.GetUtcNow(), Stale: false)], view.Components);
    }

    [Fact]
    public async Task Component_Silent_GoesStaleByTheClock()
    {
        await using Platform platform = await Platform.Start();
        await Hub(platform).Report(Platform.System, s_audit, default).Given();

        platform.Clock.Advance(HubRules.StaleAfter + TimeSpan.FromSeconds(1));

        Assert.Equal(Health.Unhealthy, (await Hub(platform).View(Platform.Operator).Given()).Overall);
    }

    [Fact]
    public async Task Heartbeat_WithNoNews_IsNotWritten()
    {
        await using Platform platform = await Platform.Start();
        for (int i = 0; i < 10; i++) await Hub(platform).Report(Platform.System, s_audit, default).Given();

        Assert.Equal(1, platform.Storage.Plan.Landed);
    }

    [Theory]
    [InlineData(Fault.BeforeLanding, 0)]
    [InlineData(Fault.AfterLanding, 1)]
    public async Task Change_WhoseWriteFailed_IsWhatTheStoreSaysItIs(Fault fault, int version)
    {
        await using Platform platform = await Platform.Start();
        platform.Storage.Plan.Fail(fault, "hub");

        await Assert.ThrowsAsync<OrleansException>(() => Hub(platform).Configure(Platform.Operator, s_change, default));

        Assert.Equal(version, (await Hub(platform).Configuration(Platform.Operator, null).Given()).Version);
        Assert.Equal(1, (await Hub(platform).Configure(Platform.Operator, s_change, default).Given()).Version);
        Assert.Single(await Hub(platform).History(Platform.Operator, null, 10).Given());
    }

    [Fact]
    public async Task Configuration_ChangedAndRolledBack_IsKeptInVersions()
    {
        await using Platform platform = await Platform.Start();
        await Hub(platform).Configure(Platform.Operator, s_change, default).Given();
        await Hub(platform).Configure(Platform.Operator, s_change with { Id = new("c2"), Document = "{2}" }, default).Given();
        await Hub(platform).RollBack(Platform.Operator, new(new("c3"), 1, "the second was wrong"), default).Given();

        await platform.Rest(Hub(platform));

        Assert.Equal<ConfigDocument>([new(new("tiers"), "{}")], (await Hub(platform).Configuration(Platform.Operator, null).Given()).Documents);
        Assert.Equal<ConfigEdit>([new(new("tiers"), "{}", "{2}")], await Hub(platform).Diff(Platform.Operator, 1, 2).Given());
        Assert.Equal([3L, 2, 1], (await Hub(platform).History(Platform.Operator, null, 10).Given()).Select(made => made.Version));
    }

    [Fact]
    public async Task Refusal_OfAChange_WritesNothing()
    {
        await using Platform platform = await Platform.Start();

        Assert.Equal(RefusalCodes.Invalid, await Hub(platform).Configure(Platform.Operator, s_change with { Why = "" }, default).Code());
        Assert.Equal(0, platform.Storage.Plan.Landed);
    }

    private static IHubGrain Hub(Platform platform) => platform.Grains.Hub(Platform.Operator);
}
