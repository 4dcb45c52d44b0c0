namespace Arus.Grains.Abstractions.Units;

/// <summary>What becomes of digits that do not fit. There is no default: whoever drops digits says how.</summary>
public enum Rounding
{
    /// <summary>Nothing may be lost: an inexact result throws.</summary>
    Exact,
    TowardZero,
    Floor,
    Ceiling,
    HalfAwayFromZero,
    HalfEven,
}
