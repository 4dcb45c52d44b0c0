using Orleans;

namespace Arus.Silo.Tests.Grains;

[Collection("meters")]
public sealed class GrainTests
{
    [Fact]
    public async Task State_Acknowledged_IsThereAfterAnOrderedRestart()
    {
        using TemporaryFolder folder = new();
        await using (WebApplication first = RunningHost.Build(folder, []))
        {
            await first.StartAsync();
            IGrainFactory grains = first.Services.GetRequiredService<IGrainFactory>();
            await Task.WhenAll(Enumerable.Range(0, 100).Select(i => grains.GetGrain<ITallyGrain>($"tally-{i % 10}").Add(i)));
            await first.StopAsync();
        }

        await using WebApplication second = RunningHost.Build(folder, []);
        await second.StartAsync();
        IGrainFactory again = second.Services.GetRequiredService<IGrainFactory>();
        long[] totals = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => again.GetGrain<ITallyGrain>($"tally-{i}").Total()));
        await second.StopAsync();

        Assert.Equal(Enumerable.Range(0, 10).Select(i => (long)Enumerable.Range(0, 100).Where(n => n % 10 == i).Sum()), totals);
    }

    [Fact]
    public async Task Call_OfAGrain_IsCountedOnTheMetricsPage()
    {
        await using RunningHost host = await RunningHost.Start([]);
        await host.App.Services.GetRequiredService<IGrainFactory>().GetGrain<ITallyGrain>("one").Add(1);

        string page = await host.Http.GetStringAsync("/metrics");

        Assert.Contains(page.Split('\n'), l => l.StartsWith("orleans_calls_total{", StringComparison.Ordinal) && l.Contains("Add", StringComparison.Ordinal) && l.EndsWith(" 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Memory_AskedFor_HoldsStateWhileItRuns()
    {
        await using RunningHost host = await RunningHost.Start([], "--Storage:Kind", "memory");
        ITallyGrain tally = host.App.Services.GetRequiredService<IGrainFactory>().GetGrain<ITallyGrain>("one");

        await tally.Add(2);

        Assert.Equal(5, await tally.Add(3));
    }
}
