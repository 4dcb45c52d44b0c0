using Orleans;

namespace Arus.Grains.Abstractions.Units;

/// <summary>A traded amount of a symbol in steps of 10^-<paramref name="Digits"/> lots; negative where it is a change. Equal when the numbers are, whatever their digits.</summary>
[GenerateSerializer, Immutable, Alias("volume")]
public readonly record struct Volume([property: Id(0)] long Steps, [property: Id(1)] byte Digits) : IComparable<Volume>
{
    public static Volume operator +(Volume left, Volume right)
    {
        byte digits = Math.Max(left.Digits, right.Digits);
        return new(checked(left.Rescale(digits, Rounding.Exact).Steps + right.Rescale(digits, Rounding.Exact).Steps), digits);
    }

    public static Volume operator -(Volume left, Volume right) => left + -right;

    public static Volume operator -(Volume value) => new(checked(-value.Steps), value.Digits);

    public static bool operator <(Volume left, Volume right) => left.CompareTo(right) < 0;

    public static bool operator >(Volume left, Volume right) => left.CompareTo(right) > 0;

    public static bool operator <=(Volume left, Volume right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Volume left, Volume right) => left.CompareTo(right) >= 0;

    public static Volume Parse(string text) => TryParse(text, out Volume value) ? value : throw new FormatException($"'{text}' is no volume: write it like 0.10");

    public static bool TryParse(string? text, out Volume value)
    {
        bool read = FixedPoint.TryParse(text, out long raw, out byte digits);
        value = new(raw, digits);
        return read;
    }

    public Volume Rescale(byte digits, Rounding rounding) => new(FixedPoint.Rescale(Steps, Digits, digits, rounding), digits);

    public int CompareTo(Volume other) => FixedPoint.Scaled(Steps, Digits).CompareTo(FixedPoint.Scaled(other.Steps, other.Digits));

    public bool Equals(Volume other) => CompareTo(other) == 0;

    public override int GetHashCode() => FixedPoint.Scaled(Steps, Digits).GetHashCode();

    public override string ToString() => FixedPoint.Format(Steps, Digits);
}
