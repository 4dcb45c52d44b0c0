namespace Arus.Grains.Abstractions.MarketData;

/// <summary>How far a quote may be trusted.</summary>
public enum Freshness
{
    /// <summary>No tick was ever seen.</summary>
    Unknown = 0,
    Fresh = 1,

    /// <summary>The market is open by its sessions, and no tick came for longer than the feed allows.</summary>
    Stale = 2,

    /// <summary>The market is closed by its sessions.</summary>
    Closed = 3,
}
