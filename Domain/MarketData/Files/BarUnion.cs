using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Files;

/// <summary>Which bars of a file are not stored already, the same in every part.</summary>
public static class BarUnion
{
    /// <param name="stored">In order of time, at least those of the file's span.</param>
    /// <param name="file">In order of time.</param>
    public static ReadOnlyMemory<Bar> News(ReadOnlySpan<Bar> stored, ReadOnlyMemory<Bar> file)
    {
        if (stored.IsEmpty) return file;

        List<Bar> news = [];
        int at = 0;
        foreach (ref readonly Bar bar in file.Span)
        {
            while (at < stored.Length && stored[at].Time < bar.Time) at++;
            if (at == stored.Length || stored[at] != bar) news.Add(bar);
        }

        return news.ToArray();
    }
}
