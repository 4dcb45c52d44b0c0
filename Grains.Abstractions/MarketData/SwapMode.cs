namespace Arus.Grains.Abstractions.MarketData;

/// <summary>SYMBOL_SWAP_MODE, by MetaTrader's numbers.</summary>
public enum SwapMode
{
    Disabled = 0,
    Points = 1,
    BaseCurrency = 2,
    MarginCurrency = 3,
    DepositCurrency = 4,
    InterestCurrent = 5,
    InterestOpen = 6,
    ReopenCurrent = 7,
    ReopenBid = 8,
}
