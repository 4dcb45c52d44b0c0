using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Bars;

/// <summary>One sequence from the bars of all origins: of the same time an imported one stands, else a terminal's, else the one built here.</summary>
public static class BarMerge
{
    /// <summary>Each in order of time.</summary>
    public static ImmutableArray<Bar> Of(ReadOnlySpan<Bar> built, ReadOnlySpan<Bar> terminal, ReadOnlySpan<Bar> imported) =>
        Two(Two(built, terminal).AsSpan(), imported);

    /// <summary>Of the same time, the one of <paramref name="over"/>.</summary>
    public static ImmutableArray<Bar> Two(ReadOnlySpan<Bar> under, ReadOnlySpan<Bar> over)
    {
        ImmutableArray<Bar>.Builder merged = ImmutableArray.CreateBuilder<Bar>(under.Length + over.Length);
        int u = 0;
        foreach (ref readonly Bar bar in over)
        {
            while (u < under.Length && under[u].Time < bar.Time) merged.Add(under[u++]);
            if (u < under.Length && under[u].Time == bar.Time) u++;
            merged.Add(bar);
        }

        merged.AddRange(under[u..]);
        return merged.DrainToImmutable();
    }
}
