using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Silo.Tests.Operations;

public sealed class HubHeartbeatTests
{
    private static readonly Caller s_operator = new(TenantId.Platform, "op", Role.Operator, Scopes.All);

    [Fact]
    public async Task Hub_OfTheRunningPlatform_ShowsItsModulesAndDependencies()
    {
        await using RunningHost host = await RunningHost.Start(Modules.Features.All);
        string[] modules = [.. Silo.Modules.Modules.All.Select(module => module.Name)];

        ImmutableArray<ComponentView> seen = await Seen(host, modules.Length + 1);

        Assert.Equal(modules.Order(StringComparer.Ordinal), seen.Where(view => view.Report.Kind == ComponentKind.Module).Select(view => view.Report.Name.Value));
        Assert.NotEmpty(seen.Where(view => view.Report.Kind == ComponentKind.Dependency));
        Assert.All(seen, view => Assert.Equal((Arus.Grains.Abstractions.Operations.Health.Healthy, false), (view.Report.Health, view.Stale)));
    }

    /// <summary>The first beat comes with the start, beside it.</summary>
    private static async Task<ImmutableArray<ComponentView>> Seen(RunningHost host, int least)
    {
        IHubGrain hub = host.App.Services.GetRequiredService<IGrainFactory>().Hub(s_operator);
        for (int i = 0; i < 1_000; i++)
        {
            HubView view = Assert.IsType<Answer<HubView>.Given>(await hub.View(s_operator)).Value;
            if (view.Components.Length >= least) return view.Components;
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        throw new TimeoutException("the hub was told of nothing");
    }
}
