using Arus.Domain.Answers;
using Arus.Domain.Indicators;
using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>A symbol's memory as a snapshot tells it.</summary>
public static class SnapshotRules
{
    public const int MostIndicators = 200;

    /// <summary>What a feed's symbols keep: the whole catalogue with its defaults where the feed names nothing.</summary>
    public static ImmutableArray<IndicatorSpec> SpecsOf(NewFeed? feed) => feed is null || feed.Indicators.IsDefaultOrEmpty
        ? [.. IndicatorCatalogue.All.Select(info => Parsed(info.Name)).OfType<IndicatorSpec>()]
        : [.. feed.Indicators.Select(Parsed).OfType<IndicatorSpec>().Distinct()];

    /// <summary>Null when the query can be answered.</summary>
    public static Refusal? Check(SnapshotQuery query, out ImmutableArray<IndicatorSpec> asked)
    {
        ImmutableArray<IndicatorSpec>.Builder specs = ImmutableArray.CreateBuilder<IndicatorSpec>();
        asked = [];
        if (query.Bars is < 0 or > BarRing.Capacity) return Refuse.Invalid($"bars: write 0 to {BarRing.Capacity}");
        if (!query.Timeframes.IsDefault && query.Timeframes.Any(timeframe => !Timeframes.All.Contains(timeframe))) return Refuse.Invalid("timeframes: M1, M5, M15, H1, H4 and D1 there are");
        if (query.Indicators.IsDefault) return null;
        if (query.Indicators.Length > MostIndicators) return Refuse.Limit(MostIndicators, "indicators at once");

        foreach (string text in query.Indicators)
        {
            if (!IndicatorNotation.TryParse(text, out IndicatorSpec? spec, out string because)) return new(MarketDataRefusals.UnknownIndicator, because);
            specs.Add(spec);
        }

        asked = specs.ToImmutable();
        return null;
    }

    public static ImmutableArray<Timeframe> TimeframesOf(SnapshotQuery query) =>
        query.Timeframes.IsDefaultOrEmpty ? Timeframes.All : [.. query.Timeframes.Distinct().Order()];

    public static TimeframeView View(SymbolBook book, Timeframe timeframe, SnapshotQuery query, ImmutableArray<IndicatorSpec> asked)
    {
        BarRing ring = book.Ring(timeframe);
        Bar? forming = query.WithForming ? book.Forming(timeframe) : null;
        IndicatorBoard board = book.Indicators;
        bool isKept = asked.All(spec => board.Specs.Contains(spec));
        if (!isKept) board = Computed(ring, timeframe, asked, book.Shape.Digits);

        return new(
            timeframe,
            ring.Count == 0 ? 0 : BarNumber.Of(ring[ring.Count - 1].Time, timeframe, book.Shape.DayStart),
            ring.Last(query.Bars),
            Only(board.Values(timeframe), asked),
            forming,
            forming is { } bar ? Only(board.Peek(timeframe, bar), asked) : []);
    }

    /// <summary>Indicators that the feed does not keep, over the bars in memory.</summary>
    private static IndicatorBoard Computed(BarRing ring, Timeframe timeframe, ImmutableArray<IndicatorSpec> asked, byte digits)
    {
        IndicatorBoard board = new([.. asked.Distinct()], digits);
        for (int i = 0; i < ring.Count; i++) board.Advance(timeframe, ring[i]);
        return board;
    }

    private static ImmutableArray<IndicatorValues> Only(ImmutableArray<IndicatorValues> values, ImmutableArray<IndicatorSpec> asked) =>
        asked.IsEmpty ? values : [.. asked.Select(spec => values.First(value => value.Indicator == spec.Text))];

    private static IndicatorSpec? Parsed(string text) => IndicatorNotation.TryParse(text, out IndicatorSpec? spec, out _) ? spec : null;
}
