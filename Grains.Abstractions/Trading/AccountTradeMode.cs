namespace Arus.Grains.Abstractions.Trading;

/// <summary>ACCOUNT_TRADE_MODE, by MetaTrader's numbers.</summary>
public enum AccountTradeMode
{
    Demo = 0,
    Contest = 1,
    Real = 2,
}
