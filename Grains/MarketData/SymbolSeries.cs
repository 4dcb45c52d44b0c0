using System.Runtime.CompilerServices;
using Arus.Domain.MarketData.Bars;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>One series in the market store, as its symbol reads it.</summary>
internal sealed class SymbolSeries(IMarketStore store, SeriesId id)
{
    /// <summary>After every broker's clock, and within what stores take.</summary>
    public static readonly BrokerTime End = BrokerTime.Of(new DateTime(9999, 12, 31));

    public static readonly BrokerTime Start = BrokerTime.Of(new DateTime(1, 1, 1));

    public IMarketStore Store => store;

    public SeriesId Id => id;

    /// <summary>The last closed bars of all origins, as one sequence.</summary>
    public async Task<ImmutableArray<Bar>> LastBars(Timeframe timeframe, int count, CancellationToken cancel)
    {
        ReadOnlyMemory<Bar> built = await store.LastBars(id, timeframe, BarOrigin.Built, End, count, cancel);
        ReadOnlyMemory<Bar> terminal = await store.LastBars(id, timeframe, BarOrigin.Terminal, End, count, cancel);
        ReadOnlyMemory<Bar> imported = await store.LastBars(id, timeframe, BarOrigin.Imported, End, count, cancel);
        ImmutableArray<Bar> merged = BarMerge.Of(built.Span, terminal.Span, imported.Span);
        return merged.Length <= count ? merged : [.. merged.AsSpan()[^count..]];
    }

    /// <summary>The first bars of a range, of all origins, as one sequence.</summary>
    public async Task<ImmutableArray<Bar>> Bars(BarRange range, int most, CancellationToken cancel)
    {
        ImmutableArray<Bar> built = await Bars(range, BarOrigin.Built, most, cancel);
        ImmutableArray<Bar> terminal = await Bars(range, BarOrigin.Terminal, most, cancel);
        ImmutableArray<Bar> imported = await Bars(range, BarOrigin.Imported, most, cancel);
        ImmutableArray<Bar> merged = BarMerge.Of(built.AsSpan(), terminal.AsSpan(), imported.AsSpan());
        return merged.Length <= most ? merged : [.. merged.AsSpan()[..most]];
    }

    public async Task<ImmutableArray<Bar>> Bars(BarRange range, BarOrigin origin, int most, CancellationToken cancel)
    {
        (BrokerTime from, BrokerTime to) = (Later(range.From, Start), Later(Earlier(range.To, End), Start));
        ImmutableArray<Bar>.Builder bars = ImmutableArray.CreateBuilder<Bar>();
        if (from >= to) return [];

        await foreach (ReadOnlyMemory<Bar> block in store.ReadBars(id, range.Timeframe, origin, from, to, cancel))
        {
            bars.AddRange(block.Span[..Math.Min(block.Length, most - bars.Count)]);
            if (bars.Count >= most) break;
        }

        return bars.ToImmutable();
    }

    /// <summary>Stored entries by hour, from the hour that holds <paramref name="from"/> to that which holds <paramref name="last"/>.</summary>
    public async IAsyncEnumerable<(HourId Hour, ReadOnlyMemory<Tick> Entries)> Hours(BrokerTime from, BrokerTime last, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<ReadOnlyMemory<Tick>> pieces = [];
        HourId hour = default;
        await foreach (ReadOnlyMemory<Tick> block in store.ReadTicks(id, HourId.Of(Later(from, Start)).Begins, HourId.Of(Earlier(last, End)).Ends, cancel))
        {
            if (block.IsEmpty) continue;
            HourId of = HourId.Of(block.Span[0].Time);
            if (of != hour && pieces.Count > 0)
            {
                yield return (hour, Whole(pieces));
                pieces.Clear();
            }

            hour = of;
            pieces.Add(block);
        }

        if (pieces.Count > 0) yield return (hour, Whole(pieces));
    }

    public async Task<int> CountOf(HourId hour, CancellationToken cancel)
    {
        int count = 0;
        await foreach ((_, ReadOnlyMemory<Tick> entries) in Hours(hour.Begins, hour.Begins, cancel)) count += entries.Length;
        return count;
    }

    private static ReadOnlyMemory<Tick> Whole(List<ReadOnlyMemory<Tick>> pieces)
    {
        if (pieces.Count == 1) return pieces[0];

        Tick[] whole = new Tick[pieces.Sum(piece => piece.Length)];
        int at = 0;
        foreach (ReadOnlyMemory<Tick> piece in pieces)
        {
            piece.CopyTo(whole.AsMemory(at));
            at += piece.Length;
        }

        return whole;
    }

    private static BrokerTime Later(BrokerTime one, BrokerTime other) => one > other ? one : other;

    private static BrokerTime Earlier(BrokerTime one, BrokerTime other) => one < other ? one : other;
}
