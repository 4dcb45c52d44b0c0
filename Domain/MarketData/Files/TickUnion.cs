using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Files;

/// <summary>
/// Joins the ticks of a file to those that are stored. The n-th of several equal ticks of one side is the n-th of the other; what is
/// stored keeps its order and its flags, what is new stands at its time, and among ticks of one millisecond behind the tick that it
/// follows in the file.
/// </summary>
public static class TickUnion
{
    /// <summary>All ticks of both, and how many are new; the same array when none is.</summary>
    /// <param name="stored">In stored order: times may go back.</param>
    /// <param name="file">In order of time.</param>
    public static (ReadOnlyMemory<Tick> Ticks, int New) Of(ReadOnlyMemory<Tick> stored, ReadOnlyMemory<Tick> file)
    {
        if (stored.IsEmpty) return (file, file.Length);
        if (IsSame(stored.Span, file.Span)) return (stored, 0);

        int[] matches = Matches(stored.Span, file.Span);
        int added = matches.Count(m => m < 0);
        return added == 0 ? (stored, 0) : (Join(stored.Span, file.Span, matches, added), added);
    }

    private static bool IsSame(ReadOnlySpan<Tick> stored, ReadOnlySpan<Tick> file)
    {
        if (stored.Length != file.Length) return false;
        for (int i = 0; i < file.Length; i++)
        {
            if (!IsTick(stored[i]) || TickKey.Of(stored[i]) != TickKey.Of(file[i])) return false;
        }

        return true;
    }

    /// <summary>For each tick of the file its index among the stored, or -1.</summary>
    private static int[] Matches(ReadOnlySpan<Tick> stored, ReadOnlySpan<Tick> file)
    {
        Dictionary<TickKey, (int Next, int Last)> firsts = new(stored.Length);
        int[] following = new int[stored.Length];
        for (int i = 0; i < stored.Length; i++)
        {
            following[i] = -1;
            if (!IsTick(stored[i])) continue;

            TickKey key = TickKey.Of(stored[i]);
            if (firsts.TryGetValue(key, out (int Next, int Last) chain))
            {
                following[chain.Last] = i;
                firsts[key] = (chain.Next, i);
            }
            else
            {
                firsts[key] = (i, i);
            }
        }

        int[] matches = new int[file.Length];
        for (int i = 0; i < file.Length; i++)
        {
            TickKey key = TickKey.Of(file[i]);
            matches[i] = firsts.TryGetValue(key, out (int Next, int Last) chain) ? chain.Next : -1;
            if (matches[i] >= 0) firsts[key] = (following[chain.Next], chain.Last);
        }

        return matches;
    }

    private static Tick[] Join(ReadOnlySpan<Tick> stored, ReadOnlySpan<Tick> file, int[] matches, int added)
    {
        int[] places = Places(stored, file, matches);
        Tick[] joined = new Tick[stored.Length + added];
        int[] order = [.. Enumerable.Range(0, file.Length).Where(i => matches[i] < 0).OrderBy(i => places[i])];
        int at = 0;
        int next = 0;
        for (int i = 0; i <= stored.Length; i++)
        {
            while (next < order.Length && places[order[next]] == i) joined[at++] = file[order[next++]];
            if (i < stored.Length) joined[at++] = stored[i];
        }

        return joined;
    }

    /// <summary>For each new tick the index of the stored one that it stands before.</summary>
    private static int[] Places(ReadOnlySpan<Tick> stored, ReadOnlySpan<Tick> file, int[] matches)
    {
        long[] reached = new long[stored.Length];
        long latest = long.MinValue;
        for (int i = 0; i < stored.Length; i++) reached[i] = latest = Math.Max(latest, stored[i].Time.Milliseconds);

        int[] places = new int[file.Length];
        for (int i = 0; i < file.Length; i++)
        {
            if (matches[i] >= 0) places[i] = matches[i] + 1;
            else if (i > 0 && file[i - 1].Time == file[i].Time) places[i] = places[i - 1];
            else places[i] = BeforeMatch(file, matches, i) ?? Upper(reached, file[i].Time.Milliseconds);
        }

        return places;
    }

    /// <summary>The stored tick that comes after it in the same millisecond of the file.</summary>
    private static int? BeforeMatch(ReadOnlySpan<Tick> file, int[] matches, int from)
    {
        for (int i = from + 1; i < file.Length && file[i].Time == file[from].Time; i++)
        {
            if (matches[i] >= 0) return matches[i];
        }

        return null;
    }

    private static int Upper(long[] reached, long time)
    {
        (int low, int high) = (0, reached.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (reached[middle] > time) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>A place where bars closed is no tick.</summary>
    private static bool IsTick(in Tick tick) => (tick.Flags & TickFlags.Closing) == 0;
}
