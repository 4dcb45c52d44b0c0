namespace Arus.Grains.Abstractions.MarketData;

/// <summary>SYMBOL_TRADE_MODE, by MetaTrader's numbers.</summary>
public enum TradeMode
{
    Disabled = 0,
    LongOnly = 1,
    ShortOnly = 2,
    CloseOnly = 3,
    Full = 4,
}
