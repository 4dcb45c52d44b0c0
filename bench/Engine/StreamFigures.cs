using System.Diagnostics;
using Arus.Bench;
using Arus.Engine.Bench.Grains;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Streams;

namespace Arus.Engine.Bench;

/// <summary>One producer to one consuming grain, through its bounded queue; counted where they arrive.</summary>
internal static class StreamFigures
{
    private const int Rounds = 5;
    private const int Events = 500_000;

    public static async Task Measure(BenchTable table)
    {
        await using EngineHost engine = await EngineHost.Start(silo => silo.AddMemoryGrainStorageAsDefault().AddMemoryGrainStorage("PubSubStore").AddMemoryStreams("bench"));
        ICounterGrain consumer = engine.Grains.GetGrain<ICounterGrain>("consumer");
        await consumer.Subscribe("one");
        IAsyncStream<long> stream = engine.Client.GetStreamProvider("bench").GetStream<long>(StreamId.Create("numbers", "one"));

        List<double> rates = [];
        for (int round = 0; round <= Rounds; round++)
        {
            Task arrived = consumer.Await((long)(round + 1) * Events);
            long started = Stopwatch.GetTimestamp();
            for (int i = 0; i < Events; i++) await stream.OnNextAsync(i);
            await arrived;
            if (round > 0) rates.Add(Events / Stopwatch.GetElapsedTime(started).TotalSeconds / 1e6);
        }

        table.Add(Metric.Least("stream, one producer to one consumer", 1, "M events/s", rates));
    }
}
