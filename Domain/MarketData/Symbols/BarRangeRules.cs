using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>Sets of stretches of bars.</summary>
public static class BarRangeRules
{
    public static ImmutableArray<BarRange> Union(ImmutableArray<BarRange> known, ImmutableArray<BarRange> more)
    {
        List<BarRange> joined = [];
        foreach (BarRange range in known.Concat(more).Where(IsStretch).OrderBy(range => range.Timeframe).ThenBy(range => range.From))
        {
            if (joined is [.., var last] && last.Timeframe == range.Timeframe && range.From <= last.To)
            {
                joined[^1] = last with { To = range.To > last.To ? range.To : last.To };
            }
            else
            {
                joined.Add(range);
            }
        }

        return [.. joined];
    }

    public static ImmutableArray<BarRange> Without(ImmutableArray<BarRange> known, BarRange covered) =>
    [
        .. known.SelectMany<BarRange, BarRange>(range => range.Timeframe != covered.Timeframe || covered.From >= range.To || covered.To <= range.From
            ? [range]
            : [.. new[] { range with { To = covered.From }, range with { From = covered.To } }.Where(IsStretch)]),
    ];

    private static bool IsStretch(BarRange range) => range.From < range.To;
}
