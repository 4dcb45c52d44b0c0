using Arus.Grains.Abstractions.MarketData;
using Orleans.Streams;

namespace Arus.Market.Bench.Load;

/// <summary>Ticks at an even rate, each millisecond one batch of one symbol, and how long each batch takes to be a quote.</summary>
internal sealed class Pulse(LoadedPlatform platform, LoadTerminal terminal, ImmutableArray<SymbolSpec> symbols, int rate)
{
    private readonly long[] _bids = LoadSymbols.Walk();
    private readonly long[] _sent = new long[symbols.Length];
    private readonly Dictionary<long, long>[] _when = [.. symbols.Select(_ => new Dictionary<long, long>(4_096))];
    private readonly List<double> _milliseconds = new(1 << 20);
    private long _batch;

    public async Task Listen(IStreamProvider streams)
    {
        for (int i = 0; i < symbols.Length; i++)
        {
            int index = i;
            await streams.Quotes(new(LoadedPlatform.Tenant, LoadedPlatform.Feed, symbols[i].Symbol)).SubscribeAsync((quote, _) => Heard(index, quote));
        }
    }

    public async Task Run(TimeSpan length)
    {
        int ofABatch = rate / 1_000;
        long began = TimeProvider.System.GetTimestamp();
        long batches = (long)length.TotalMilliseconds;
        long done = 0;
        while (done < batches)
        {
            long due = Math.Min(batches, (long)TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
            if (due == done)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
                continue;
            }

            for (; done < due; done++) await Send((int)(_batch % symbols.Length), ofABatch);
        }

        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
    }

    public void Forget()
    {
        lock (_milliseconds) _milliseconds.Clear();
    }

    public double[] Milliseconds()
    {
        lock (_milliseconds) return [.. _milliseconds];
    }

    public async Task<double> Lost()
    {
        long lost = 0;
        for (int i = 0; i < symbols.Length; i++) lost += Math.Max(0, _sent[i] - (await platform.Counters(symbols[i].Symbol)).Accepted);
        return lost;
    }

    public async Task<double> Doubled()
    {
        long doubled = 0;
        for (int i = 0; i < symbols.Length; i++) doubled += Math.Max(0, (await platform.Counters(symbols[i].Symbol)).Accepted - _sent[i]);
        return doubled;
    }

    /// <summary>Each batch bears its own milliseconds, one a tick, so that a quote's time names the batch that it ended.</summary>
    private async Task Send(int index, int count)
    {
        long time = LoadSymbols.Morning.Milliseconds + _sent[index];
        lock (_when[index]) _when[index][time + count - 1] = TimeProvider.System.GetTimestamp();
        await terminal.Send(index, time, count, 1, _bids, _sent[index]);
        _sent[index] += count;
        _batch++;
        if (_batch % 1_000 == 0) terminal.Tick();
        terminal.Now = new(Math.Max(terminal.Now.Milliseconds, time + count));
    }

    private Task Heard(int index, Quote quote)
    {
        long now = TimeProvider.System.GetTimestamp();
        lock (_when[index])
        {
            if (_when[index].Remove(quote.Time.Milliseconds, out long sent))
            {
                lock (_milliseconds) _milliseconds.Add(TimeProvider.System.GetElapsedTime(sent, now).TotalMilliseconds);
            }
        }

        return Task.CompletedTask;
    }
}
