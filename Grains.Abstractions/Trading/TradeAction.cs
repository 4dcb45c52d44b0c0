namespace Arus.Grains.Abstractions.Trading;

/// <summary>ENUM_TRADE_REQUEST_ACTIONS, by MetaTrader's numbers.</summary>
public enum TradeAction
{
    Deal = 1,
    Pending = 5,
    SlTp = 6,
    Modify = 7,
    Remove = 8,
    CloseBy = 10,
}
