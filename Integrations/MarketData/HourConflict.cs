using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>Whether ticks may be added to an hour, in the same words whatever stores it.</summary>
internal static class HourConflict
{
    /// <summary>The hour has fewer ticks than the writer believes.</summary>
    public static string Fewer(int has, int from) => $"it has {has}, and {from} were to stand before";

    /// <summary>Another tick stands at a place.</summary>
    public static string Other(int place) => $"at place {place} stands another";

    /// <summary>What of <paramref name="ticks"/> (from <paramref name="from"/> on) is another than <paramref name="there"/> (from <paramref name="first"/> on) where both have one; null when nothing is.</summary>
    public static string? Of(ReadOnlySpan<Tick> there, int first, ReadOnlySpan<Tick> ticks, int from)
    {
        int begin = Math.Max(first, from);
        int end = Math.Min(first + there.Length, from + ticks.Length);
        if (end <= begin) return null;

        int same = there[(begin - first)..(end - first)].CommonPrefixLength(ticks[(begin - from)..(end - from)]);
        return begin + same == end ? null : Other(begin + same);
    }
}
