namespace Arus.Grains.Abstractions.Trading;

/// <summary>ENUM_POSITION_TYPE, by MetaTrader's numbers.</summary>
public enum PositionSide
{
    Buy = 0,
    Sell = 1,
}
