using Orleans;

namespace Arus.Grains.Abstractions.Units;

/// <summary>A price of a symbol in points of 10^-<paramref name="Digits"/>. Equal when the numbers are, whatever their digits.</summary>
[GenerateSerializer, Immutable, Alias("price")]
public readonly record struct Price([property: Id(0)] long Points, [property: Id(1)] byte Digits) : IComparable<Price>
{
    public static bool operator <(Price left, Price right) => left.CompareTo(right) < 0;

    public static bool operator >(Price left, Price right) => left.CompareTo(right) > 0;

    public static bool operator <=(Price left, Price right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Price left, Price right) => left.CompareTo(right) >= 0;

    public static Price Parse(string text) => TryParse(text, out Price value) ? value : throw new FormatException($"'{text}' is no price: write it like 1.08345");

    public static bool TryParse(string? text, out Price value)
    {
        bool read = FixedPoint.TryParse(text, out long raw, out byte digits);
        value = new(raw, digits);
        return read;
    }

    public Price Rescale(byte digits, Rounding rounding) => new(FixedPoint.Rescale(Points, Digits, digits, rounding), digits);

    /// <summary>The price so many of its own points away.</summary>
    public Price Plus(long points) => new(checked(Points + points), Digits);

    /// <summary>From <paramref name="other"/> to this, in points of the finer of the two.</summary>
    public long PointsAbove(Price other)
    {
        byte digits = Math.Max(Digits, other.Digits);
        return checked(Rescale(digits, Rounding.Exact).Points - other.Rescale(digits, Rounding.Exact).Points);
    }

    public int CompareTo(Price other) => FixedPoint.Scaled(Points, Digits).CompareTo(FixedPoint.Scaled(other.Points, other.Digits));

    public bool Equals(Price other) => CompareTo(other) == 0;

    public override int GetHashCode() => FixedPoint.Scaled(Points, Digits).GetHashCode();

    public override string ToString() => FixedPoint.Format(Points, Digits);
}
