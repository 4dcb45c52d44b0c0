using Arus.Grains.Abstractions.MarketData;

namespace Arus.Market.Bench.Load;

/// <summary>Ticks as fast as the platform takes them.</summary>
internal sealed class Flood(LoadedPlatform platform, LoadTerminal terminal, ImmutableArray<SymbolSpec> symbols)
{
    private const int OfABatch = 200;
    private const int Step = 20;

    private readonly long[] _bids = LoadSymbols.Walk();
    private long _each;

    /// <summary>Sends so many and waits until each is in its bars.</summary>
    public async Task Run(int ticks)
    {
        for (int sent = 0; sent < ticks; sent += OfABatch * symbols.Length)
        {
            long time = LoadSymbols.Morning.Milliseconds + (_each * Step);
            for (int i = 0; i < symbols.Length; i++) await terminal.Send(i, time, OfABatch, Step, _bids, _each);
            _each += OfABatch;
            terminal.Now = new(time + (OfABatch * Step));
        }

        while (await Missing() > 0)
        {
            if (terminal.Ended is not null) throw new InvalidOperationException(terminal.Ended);
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }
    }

    /// <summary>Sent less accepted, of all symbols; below zero when some were counted twice.</summary>
    public async Task<long> Missing()
    {
        long missing = 0;
        foreach (SymbolSpec symbol in symbols) missing += _each - (await platform.Counters(symbol.Symbol)).Accepted;
        return missing;
    }
}
