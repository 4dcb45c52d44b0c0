using System.Diagnostics;
using System.Globalization;
using Arus.Bench;
using Arus.Engine.Bench.Grains;
using Orleans.Hosting;

namespace Arus.Engine.Bench;

/// <summary>What it costs to bring a grain to life, and an engine.</summary>
internal static class ActivationFigures
{
    private const int Rounds = 5;

    public static async Task Measure(BenchTable table, EngineHost engine)
    {
        List<double> rates = [];
        for (int round = 0; round <= Rounds; round++)
        {
            const int grains = 100_000;
            long started = Stopwatch.GetTimestamp();
            for (int i = 0; i < grains; i++)
                await engine.Grains.GetGrain<IEchoGrain>(string.Create(CultureInfo.InvariantCulture, $"new-{round}-{i}")).Nothing();
            if (round > 0) rates.Add(grains / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        table.Add(Metric.Least("new activations", 100_000, "/s", rates));
    }

    /// <summary>The first start of the process counts: nothing is compiled yet.</summary>
    public static async Task MeasureStart(BenchTable table)
    {
        long started = Stopwatch.GetTimestamp();
        await using EngineHost engine = await EngineHost.Start(silo => silo.AddMemoryGrainStorageAsDefault());
        await engine.Grains.GetGrain<IEchoGrain>("first").Nothing();
        table.Add(Metric.Most("engine start to ready, first call answered, cold", 0.15, "s", [Stopwatch.GetElapsedTime(started).TotalSeconds]));
    }
}
