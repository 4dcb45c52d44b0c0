using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>Series by owner, feed and symbol, each by its characters' numbers.</summary>
internal sealed class SeriesOrder : IComparer<SeriesId>
{
    public static SeriesOrder Instance { get; } = new();

    public int Compare(SeriesId x, SeriesId y)
    {
        int owner = x.Owner.CompareTo(y.Owner);
        if (owner != 0) return owner;

        int feed = x.Feed.CompareTo(y.Feed);
        return feed != 0 ? feed : x.Symbol.CompareTo(y.Symbol);
    }
}
