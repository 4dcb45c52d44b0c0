namespace Arus.Grains.Abstractions.Trading;

/// <summary>ENUM_ORDER_TYPE, by MetaTrader's numbers.</summary>
public enum OrderType
{
    Buy = 0,
    Sell = 1,
    BuyLimit = 2,
    SellLimit = 3,
    BuyStop = 4,
    SellStop = 5,
    BuyStopLimit = 6,
    SellStopLimit = 7,
    CloseBy = 8,
}
