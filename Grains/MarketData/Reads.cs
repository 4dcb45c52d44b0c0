using Arus.Domain.Answers;
using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Calendar;
using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>
/// Ranges of a symbol's bars and ticks. They run beside everything: what is not stored is copied before the store is awaited, and of
/// the store only what was there by then is taken.
/// </summary>
internal static class Reads
{
    private const TickFlags Hidden = TickFlags.Closing | TickFlags.Quarantined;

    public static bool IsTimeframe(Timeframe timeframe) => Timeframes.All.Contains(timeframe);

    public static Refusal? Check(BarRange range, int most) =>
        !IsTimeframe(range.Timeframe) ? Refuse.Invalid("timeframe: M1, M5, M15, H1, H4 and D1 there are")
        : most < 1 ? Refuse.Invalid("most: write 1 or more")
        : null;

    public static async Task<ImmutableArray<Bar>> Bars(SymbolSeries series, SymbolWriter writer, SymbolBook book, BarRange range, int most, CancellationToken cancel)
    {
        BarRing ring = book.Ring(range.Timeframe);
        ImmutableArray<Bar> bars = ring.Between(range.From, range.To);
        if (!ring.IsWhole || ring.Count == 0 || range.From < ring[0].Time)
        {
            // More may have closed since the last flush than memory keeps in view.
            Bar[] unstored = [.. writer.BarsInFlight.Concat(book.UnstoredBars).Where(closed => closed.Timeframe == range.Timeframe).Select(closed => closed.Bar).Where(bar => bar.Time >= range.From && bar.Time < range.To)];
            ImmutableArray<Bar> stored = await series.Bars(range, most, cancel);
            bars = BarMerge.Of(unstored, bars.AsSpan(), stored.AsSpan());
        }

        return bars.Length <= most ? bars : bars[..most];
    }

    public static async Task<ImmutableArray<Tick>> Ticks(SymbolSeries series, SymbolWriter writer, SymbolBook book, TickRange range, int most, CancellationToken cancel)
    {
        if (range.From >= range.To) return [];

        await writer.CountHours(book, cancel);
        SortedDictionary<int, Tick[]> unstored = new(writer.InFlight.Concat(book.Unstored.Entries.ToArray()).GroupBy(entry => HourId.Of(entry.Time).Value).ToDictionary(hour => hour.Key, hour => hour.ToArray()));
        Dictionary<int, int> stored = unstored.Keys.ToDictionary(hour => hour, hour => writer.StoredOf(new(hour)));
        TickSlice slice = new(range, most);
        await foreach ((HourId hour, ReadOnlyMemory<Tick> entries) in series.Hours(range.From.Time, range.To.Time, cancel))
        {
            foreach (int before in unstored.Keys.TakeWhile(key => key < hour.Value).ToArray()) Add(before);
            slice.Add(entries.Span[..Math.Min(entries.Length, stored.GetValueOrDefault(hour.Value, int.MaxValue))]);
            Add(hour.Value);
            if (slice.IsFull) break;
        }

        foreach (int rest in unstored.Keys.ToArray()) Add(rest);
        return slice.Ticks;

        void Add(int hour)
        {
            if (unstored.Remove(hour, out Tick[]? entries)) slice.Add(entries);
        }
    }

    /// <summary>The visible ticks of a range, up to so many. An index counts those that are told of its millisecond.</summary>
    private sealed class TickSlice(TickRange range, int most)
    {
        private readonly ImmutableArray<Tick>.Builder _ticks = ImmutableArray.CreateBuilder<Tick>();
        private int _atFrom;
        private int _atTo;

        public bool IsFull => _ticks.Count >= most;

        public ImmutableArray<Tick> Ticks => _ticks.ToImmutable();

        public void Add(ReadOnlySpan<Tick> entries)
        {
            foreach (ref readonly Tick entry in entries)
            {
                if ((entry.Flags & Hidden) != 0 || IsFull) continue;

                bool isIn = entry.Time == range.From.Time ? _atFrom++ >= range.From.Index : entry.Time > range.From.Time;
                if (entry.Time == range.To.Time) isIn = isIn && _atTo++ < range.To.Index;
                if (isIn && entry.Time <= range.To.Time) _ticks.Add(entry);
            }
        }
    }
}
