using Arus.Embedded.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Embedded.Activations;
using Orleans.Hosting;

namespace Arus.Embedded.Tests.Core.Storms;

/// <summary>Many grains of every kind, requests of every shape, grains that end meanwhile. ARUS_LONG=1 goes on for a minute each.</summary>
public sealed class StormTests
{
    private const int Callers = 8;

    private static TimeSpan Duration => TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("ARUS_LONG") == "1" ? 60 : 1);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task Storm_OfRequests_KeepsEveryPromise(int seed, bool hasFaults)
    {
        Storm storm = new(seed, hasFaults);
        await using TestEngine engine = await TestEngine.Start(silo =>
        {
            silo.Services.AddSingleton(storm);
            silo.Configure<GrainCollectionOptions>(o => o.CollectionAge = TimeSpan.FromMinutes(2));
        });
        long started = TimeProvider.System.GetTimestamp();
        bool IsOver() => TimeProvider.System.GetElapsedTime(started) > Duration;

        Task[] callers = [.. Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            Random random = storm.RandomOf(-1_000_000 - caller);
            while (!IsOver()) await storm.Call(engine.Client, random, from: -1, depth: 3);
        }))];
        Task disorder = Task.Run(() => Disorder(engine, storm, IsOver));
        await disorder;
        await Ended(engine, storm, Task.WhenAll(callers));

        Assert.Empty(storm.Complaints);
        Assert.InRange(storm.Requests, 100, int.MaxValue);
        Assert.Empty(storm.NotRun);
        Assert.Empty(storm.Alive);
        Assert.True(engine.Engine.Deadlines.IsEmpty);
    }

    private static async Task Disorder(TestEngine engine, Storm storm, Func<bool> isOver)
    {
        while (!isOver())
        {
            if (storm.Chance(50)) engine.Engine.Collector.Collect(TimeSpan.Zero);
            if (storm.HasFaults && storm.Chance(20)) engine.Time.Advance(TimeSpan.FromSeconds(storm.Chance(4) ? 31 : 3));
            if (storm.HasFaults && storm.Chance(10)) engine.Time.Jump(TimeSpan.FromHours(storm.Chance(2) ? 1 : -1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    /// <summary>Every call is answered by itself; then the grains are let go until none is left.</summary>
    private static async Task Ended(TestEngine engine, Storm storm, Task callers)
    {
        await callers.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        await storm.Settled().WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        await TestEngine.Until(() => !storm.NotRun.Any() && !storm.HasLeft);
        await TestEngine.Until(() =>
        {
            foreach (Activation activation in engine.Engine.Directory.All) activation.RequestDeactivation(default);
            engine.Time.Advance(TimeSpan.FromSeconds(1));
            return engine.Engine.Directory.Count == 0 && engine.Engine.Cycles.Count == 0 && engine.Engine.Deadlines.IsEmpty;
        });
    }
}
