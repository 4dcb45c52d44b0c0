namespace Arus.Grains.Abstractions.MarketData;

/// <summary>The streams of a symbol: their key is the symbol grain's.</summary>
public static class MarketStreams
{
    public const string Provider = "streams";

    /// <summary>Of <see cref="TickBatch"/>, from the gateway to the symbol.</summary>
    public const string Ticks = "ticks";

    /// <summary>Of <see cref="BarClosed"/>.</summary>
    public const string Bars = "bars";

    /// <summary>Of <see cref="Quote"/>.</summary>
    public const string Quotes = "quotes";
}
