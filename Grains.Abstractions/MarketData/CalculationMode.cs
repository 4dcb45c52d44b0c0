namespace Arus.Grains.Abstractions.MarketData;

/// <summary>SYMBOL_TRADE_CALC_MODE, by MetaTrader's numbers, as far as margin here tells them apart.</summary>
public enum CalculationMode
{
    Forex = 0,
    Futures = 1,
    Cfd = 2,
    CfdIndex = 3,
    CfdLeverage = 4,
    ForexNoLeverage = 5,
    ExchangeStocks = 32,
    ExchangeFutures = 33,
}
