namespace Arus.Grains.Abstractions.MarketData;

public static class MarketDataRefusals
{
    /// <summary>The feed is shared and the caller's tenant is not entitled to it.</summary>
    public const string NotEntitled = "not-entitled";
    public const string UnknownSymbol = "unknown-symbol";
    public const string UnknownIndicator = "unknown-indicator";

    /// <summary>A later session of the terminal has begun.</summary>
    public const string SessionOver = "session-over";
}
