using System.Diagnostics;
using Arus.Bench;
using Arus.Engine.Bench.Grains;

namespace Arus.Engine.Bench;

/// <summary>What a call costs: alone, from a hundred callers at once, and when the grain really waits.</summary>
internal static class CallFigures
{
    private const int Rounds = 7;

    public static async Task Measure(BenchTable table, EngineHost engine)
    {
        List<double> nanoseconds = [];
        List<double> bytes = [];
        IEchoGrain grain = engine.Grains.GetGrain<IEchoGrain>("one");
        for (int i = 0; i <= Rounds; i++)
        {
            (double each, double allocated) = await Sequential(grain, 1_000_000);
            if (i == 0) continue;
            nanoseconds.Add(each / 1000);
            bytes.Add(allocated);
        }

        table.Add(Metric.Most("sequential call to an idle grain", 0.4, "us", nanoseconds));
        table.Add(Metric.Most("allocated by a call, beyond its task", 0, "B", [.. bytes.Select(b => Math.Round(b))]));

        List<double> together = [];
        for (int i = 0; i <= Rounds; i++)
        {
            double rate = await Together(engine, 100, 30_000);
            if (i > 0) together.Add(rate / 1e6);
        }

        table.Add(Metric.Least("100 callers on 100 grains", 4, "M calls/s", together));

        List<double> waiting = [];
        for (int i = 0; i <= Rounds; i++)
        {
            double each = await Waiting(grain, 100_000);
            if (i > 0) waiting.Add(each);
        }

        table.Add(Metric.Plain("call to a grain that yields", "us", waiting));
    }

    private static async Task<(double Nanoseconds, double Bytes)> Sequential(IEchoGrain grain, int calls)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long started = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++) await grain.Nothing();
        double nanoseconds = Stopwatch.GetElapsedTime(started).TotalNanoseconds / calls;
        return (nanoseconds, (double)(GC.GetAllocatedBytesForCurrentThread() - before) / calls);
    }

    private static async Task<double> Together(EngineHost engine, int callers, int calls)
    {
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(i => Task.Run(async () =>
        {
            IEchoGrain grain = engine.Grains.GetGrain<IEchoGrain>($"caller-{i}");
            for (int k = 0; k < calls; k++) await grain.Nothing();
        })));
        return callers * (double)calls / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> Waiting(IEchoGrain grain, int calls)
    {
        long started = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++) await grain.EchoLater(i);
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / calls;
    }
}
