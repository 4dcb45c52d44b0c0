namespace Arus.Grains.Abstractions.Trading;

/// <summary>ACCOUNT_MARGIN_MODE, by MetaTrader's numbers.</summary>
public enum MarginMode
{
    Netting = 0,
    Exchange = 1,
    Hedging = 2,
}
