using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>What a symbol's holes become: found, filled, or given up since the terminal has those ticks no more.</summary>
public static class HoleRules
{
    public const int Most = 256;

    /// <summary>Too many holes become fewer and larger: what lies between two of them is paged again.</summary>
    public static SymbolState Found(SymbolState state, Hole hole)
    {
        ImmutableArray<Hole> holes = [.. state.Holes.SelectMany(known => Without(known, hole.Range)).Append(hole).OrderBy(known => known.Range.From)];
        while (holes.Length > Most) holes = holes.RemoveAt(1).SetItem(0, new(new(holes[0].Range.From, Later(holes[0].Range.To, holes[1].Range.To)), 0, 0, 0));

        return state with { Holes = holes };
    }

    /// <summary>After a restart, before a hole is filled: what came between the last stored tick and a later hole was not stored. All of it is missing, whatever its numbers were.</summary>
    public static SymbolState Restarted(SymbolState state, TickPosition? behind, TimeSpan dayStart)
    {
        ImmutableArray<Hole> beyond = [.. state.Holes.Where(hole => behind is not { } stored || hole.Range.To > stored)];
        if (beyond.IsEmpty) return state;

        TickPosition to = beyond.Select(hole => hole.Range.To).Max();
        TickPosition from = behind ?? new(Timeframes.Floor(beyond[0].Range.From.Time, Timeframe.D1, dayStart), 0);
        return beyond is [var only] && only.Range.From <= from ? state : Found(state, new(new(from, to), 0, 0, 0));
    }

    /// <summary>A session is told to begin behind the last stored tick: what was missing further on comes with it, or is found missing again.</summary>
    public static SymbolState Before(SymbolState state, TickPosition? behind)
    {
        TickPosition from = behind ?? new(new(long.MinValue), 0);
        bool isBefore = state.Holes.All(hole => hole.Range.To <= from) && state.Gone.All(gone => gone.To <= from);
        return isBefore ? state : Filled(state, new(from, new(new(long.MaxValue), 0)));
    }

    /// <summary>A page covers a stretch whole.</summary>
    public static SymbolState Filled(SymbolState state, TickRange range) =>
        state with { Holes = [.. state.Holes.SelectMany(hole => Without(hole, range))], Gone = [.. state.Gone.SelectMany(gone => Without(gone, range))] };

    /// <summary>The terminal has no ticks of a stretch: its bars stay Incomplete until they are paged as bars.</summary>
    public static SymbolState GivenUp(SymbolState state, TickRange range, TimeSpan dayStart)
    {
        ImmutableArray<TickRange> lost = [.. state.Holes.Select(hole => Both(hole.Range, range)).Where(IsStretch)];
        ImmutableArray<BarRange> bars = [.. lost.SelectMany(stretch => Timeframes.All.Select(timeframe => Spanned(stretch, timeframe, dayStart)))];
        SymbolState without = Filled(state, range);
        return without with
        {
            Gone = Joined([.. without.Gone.Concat(lost).OrderBy(gone => gone.From)]),
            MissingBars = BarRangeRules.Union(state.MissingBars, bars),
        };
    }

    /// <summary>The hole that a batch which was overtaken fills; null when it fills none.</summary>
    public static Hole? FilledBy(ImmutableArray<Hole> holes, TickBatch batch) => holes.FirstOrDefault(hole =>
        hole.Session == batch.Session && hole.Count > 0 && !batch.Ticks.IsEmpty
        && batch.First >= hole.First && batch.First + batch.Ticks.Length <= hole.First + hole.Count
        && batch.From >= hole.Range.From && SessionCursor.End(batch) <= hole.Range.To);

    /// <summary>A batch that was overtaken is in: what is left of its hole on either side keeps its numbers.</summary>
    public static SymbolState FilledWith(SymbolState state, Hole hole, TickBatch batch, TickPosition behind)
    {
        TickRange covered = Covered(hole, batch, behind);
        long after = batch.First + batch.Ticks.Length;
        Hole[] left =
        [
            hole with { Range = new(hole.Range.From, covered.From), Count = batch.First - hole.First },
            hole with { Range = new(covered.To, hole.Range.To), First = after, Count = hole.First + hole.Count - after },
        ];
        return state with { Holes = [.. state.Holes.SelectMany(known => known == hole ? left.Where(part => IsStretch(part.Range)) : [known])] };
    }

    /// <summary>What such a batch covers: up to the hole's edges where it has the first or the last of the lost numbers.</summary>
    public static TickRange Covered(Hole hole, TickBatch batch, TickPosition behind) => new(
        batch.First == hole.First ? hole.Range.From : batch.From,
        batch.First + batch.Ticks.Length == hole.First + hole.Count ? hole.Range.To : behind);

    /// <summary>How many lost ticks bear the millisecond in which a stretch ends: the stored ones after them stand that much further on.</summary>
    public static int OffsetOf(TickRange stretch) => Math.Max(0, stretch.To.Index - (stretch.From.Time == stretch.To.Time ? stretch.From.Index : 0));

    /// <summary>The same for a place up to which a page reaches.</summary>
    public static int OffsetAt(SymbolState state, TickPosition to) =>
        Stretches(state).Where(stretch => stretch.To.Time == to.Time && stretch.To >= to).Sum(OffsetOf);

    /// <summary>Stretches in which bars are Incomplete.</summary>
    public static ImmutableArray<TickRange> Stretches(SymbolState state) => [.. state.Holes.Select(hole => hole.Range).Concat(state.Gone)];

    private static IEnumerable<Hole> Without(Hole hole, TickRange range)
    {
        ImmutableArray<TickRange> left = Without(hole.Range, range);
        return left is [var whole] && whole == hole.Range ? [hole] : left.Select(part => new Hole(part, 0, 0, 0));
    }

    private static ImmutableArray<TickRange> Without(TickRange stretch, TickRange range) =>
        !IsStretch(Both(stretch, range)) ? [stretch] : [.. new TickRange[] { new(stretch.From, range.From), new(range.To, stretch.To) }.Where(IsStretch)];

    private static ImmutableArray<TickRange> Joined(ImmutableArray<TickRange> sorted)
    {
        List<TickRange> joined = [];
        foreach (TickRange stretch in sorted)
        {
            if (joined is [.., var last] && stretch.From <= last.To) joined[^1] = new(last.From, Later(last.To, stretch.To));
            else joined.Add(stretch);
        }

        return [.. joined];
    }

    private static BarRange Spanned(TickRange stretch, Timeframe timeframe, TimeSpan dayStart)
    {
        // A stretch that ends where a bar begins does not touch that bar.
        BrokerTime last = stretch.To.Index > 0 ? stretch.To.Time : new(stretch.To.Time.Milliseconds - 1);
        return new(timeframe, Timeframes.Floor(stretch.From.Time, timeframe, dayStart), Timeframes.End(last, timeframe, dayStart));
    }

    private static bool IsStretch(TickRange range) => range.From < range.To;

    private static TickRange Both(TickRange one, TickRange other) => new(Later(one.From, other.From), one.To < other.To ? one.To : other.To);

    private static TickPosition Later(TickPosition one, TickPosition other) => one > other ? one : other;
}
