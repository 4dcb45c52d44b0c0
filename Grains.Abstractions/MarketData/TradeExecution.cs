namespace Arus.Grains.Abstractions.MarketData;

/// <summary>SYMBOL_TRADE_EXEMODE, by MetaTrader's numbers.</summary>
public enum TradeExecution
{
    Request = 0,
    Instant = 1,
    Market = 2,
    Exchange = 3,
}
