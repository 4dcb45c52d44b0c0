namespace Arus.Grains.Abstractions.MarketData;

/// <summary>What a tick changed, by MetaTrader's own bits, and what became of it here.</summary>
[Flags]
public enum TickFlags : ushort
{
    None = 0,
    Bid = 2,
    Ask = 4,
    Last = 8,
    Volume = 16,
    Buy = 32,
    Sell = 64,

    /// <summary>What a terminal may say of a tick.</summary>
    OfTerminal = Bid | Ask | Last | Volume | Buy | Sell,

    /// <summary>It came when its bar was closed: kept, and in no bar.</summary>
    Late = 128,

    /// <summary>No tick but the place among them at which every bar that ends by its time closed without waiting for the next tick.</summary>
    Closing = 256,

    /// <summary>The text it was imported from left the bid blank: unchanged.</summary>
    BlankBid = 512,

    /// <summary>The text it was imported from left the ask blank: unchanged.</summary>
    BlankAsk = 1024,

    /// <summary>The text it was imported from had a last price, be it zero.</summary>
    WrittenLast = 2048,

    /// <summary>The text it was imported from had a volume, be it zero.</summary>
    WrittenVolume = 4096,

    /// <summary>The text it was imported from left the flags blank.</summary>
    BlankFlags = 8192,

    /// <summary>Its prices were not believed: kept in its place, so that positions count on, and in no bar and no quote.</summary>
    Quarantined = 16384,

    /// <summary>The bit 128 that terminals set beside those they document.</summary>
    Unnamed = 32768,
}
