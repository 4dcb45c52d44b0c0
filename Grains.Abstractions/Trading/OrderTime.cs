namespace Arus.Grains.Abstractions.Trading;

/// <summary>ENUM_ORDER_TYPE_TIME, by MetaTrader's numbers.</summary>
public enum OrderTime
{
    Gtc = 0,
    Day = 1,
    Specified = 2,
    SpecifiedDay = 3,
}
