namespace Arus.Domain.MarketData.Files;

/// <summary>How many digits stand after the point of a column's numbers.</summary>
/// <param name="Digits">At most, as far as was seen.</param>
/// <param name="AtLeast">Zeros at the end are left out down to this many; equal to <paramref name="Digits"/>: never.</param>
public readonly record struct NumberStyle(byte Digits, byte AtLeast)
{
    public static NumberStyle Fixed(byte digits) => new(digits, digits);
}
