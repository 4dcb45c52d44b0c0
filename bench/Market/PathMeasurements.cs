using Arus.Bench;
using Arus.Grains.Abstractions.MarketData;
using Arus.Market.Bench.Load;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Arus.Market.Bench;

/// <summary>The way of a tick: from a terminal's socket to bars, indicators and the published quote, all in this process.</summary>
internal static class PathMeasurements
{
    private const int Symbols = 5;
    private const int Rate = 10_000;
    private const int IdleTerminals = 500;
    private const int TickBytes = 48;

    public static async Task All(BenchTable table, TimeSpan steady)
    {
        await Sustained(table);
        await Steady(table, steady);
        await Idle(table);
    }

    /// <summary>As fast as credit allows; ticks 20 ms apart on the broker's clock, so that minutes, and with them the indicators, close all the time.</summary>
    private static async Task Sustained(BenchTable table)
    {
        await using LoadedPlatform platform = await LoadedPlatform.Start();
        ImmutableArray<SymbolSpec> symbols = LoadSymbols.Of(Symbols);
        await using LoadTerminal terminal = await platform.Connect("fast", symbols, LoadSymbols.Morning);
        Flood flood = new(platform, terminal, symbols);
        await flood.Run(1_000_000);

        List<double> rates = [];
        List<double> beyond = [];
        for (int round = 0; round < 5; round++)
        {
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            long began = TimeProvider.System.GetTimestamp();
            await flood.Run(2_000_000);
            rates.Add(2_000_000 / TimeProvider.System.GetElapsedTime(began).TotalSeconds);
            beyond.Add(((GC.GetTotalAllocatedBytes(precise: true) - allocated) / 2_000_000d) - TickBytes);
        }

        table.Add(Metric.Least("socket to bars and indicators, 5 symbols", 200_000, "ticks/s", rates));
        table.Add(Metric.Plain("allocated beyond the arrays of ticks, all of the process", "bytes/tick", beyond));
        table.Add(Metric.Most("ticks lost or counted twice", 0, "ticks", [await flood.Missing()]));
    }

    private static async Task Steady(BenchTable table, TimeSpan steady)
    {
        await using LoadedPlatform platform = await LoadedPlatform.Start();
        ImmutableArray<SymbolSpec> symbols = LoadSymbols.Of(Symbols);
        await using LoadTerminal terminal = await platform.Connect("steady", symbols, LoadSymbols.Morning);
        Pulse pulse = new(platform, terminal, symbols, Rate);
        await pulse.Listen(platform.Services.GetRequiredService<IClusterClient>().GetStreamProvider(MarketStreams.Provider));
        await pulse.Run(TimeSpan.FromSeconds(3));
        pulse.Forget();
        await pulse.Run(steady);

        double[] milliseconds = pulse.Milliseconds();
        Array.Sort(milliseconds);
        string during = $"at {Rate:#,0} ticks/s over {steady.TotalMinutes:0.#} min";
        table.Add(Metric.Plain($"socket to published quote, median, {during}", "ms", [milliseconds[milliseconds.Length / 2]]));
        table.Add(Metric.Most($"socket to published quote, p99, {during}", 10, "ms", [milliseconds[(int)(milliseconds.Length * 0.99)]]));
        table.Add(Metric.Most($"ticks lost, {during}", 0, "ticks", [await pulse.Lost()]));
        table.Add(Metric.Most($"ticks counted twice, {during}", 0, "ticks", [await pulse.Doubled()]));
    }

    /// <summary>What the process grew by, its own ends of the sockets included.</summary>
    private static async Task Idle(BenchTable table)
    {
        await using LoadedPlatform platform = await LoadedPlatform.Start();
        ImmutableArray<SymbolSpec> none = LoadSymbols.Of(0);
        await using LoadTerminal first = await platform.Connect("idle", none, LoadSymbols.Morning);
        long before = Memory();
        List<LoadTerminal> terminals = [];
        for (int i = 0; i < IdleTerminals; i++) terminals.Add(await platform.Connect($"idle-{i}", none, LoadSymbols.Morning));
        await Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System);
        double each = (Memory() - before) / 1024d / IdleTerminals;
        int lost = terminals.Count(t => t.Ended is not null);
        foreach (LoadTerminal terminal in terminals) await terminal.DisposeAsync();

        table.Add(Metric.Most("an idle terminal of 500, both ends of its socket", 100, "KB", [each]));
        table.Add(Metric.Most("idle terminals that were lost", 0, "terminals", [lost]));
    }

    private static long Memory()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
