namespace Arus.Grains.Abstractions.MarketData;

/// <summary>Why a tick was kept out.</summary>
public enum TickFault
{
    ZeroPrice = 1,
    Crossed = 2,

    /// <summary>Outside a robust band around the prices before it.</summary>
    Spike = 3,

    /// <summary>Its time is long before the last one's.</summary>
    TimeBack = 4,

    /// <summary>Its time is ahead of the broker's clock.</summary>
    TimeAhead = 5,

    /// <summary>Its price is too large for the symbol's digits.</summary>
    OutOfRange = 6,
}
