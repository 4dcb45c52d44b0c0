namespace Arus.Grains.Abstractions.Trading;

/// <summary>ENUM_ORDER_TYPE_FILLING, by MetaTrader's numbers.</summary>
public enum OrderFilling
{
    FillOrKill = 0,
    ImmediateOrCancel = 1,
    Return = 2,
}
