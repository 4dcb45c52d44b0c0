namespace Arus.Domain.Trading.Venue;

/// <summary>A positive rational number without loss.</summary>
internal readonly record struct Ratio(long Numerator, long Denominator)
{
    public static Ratio One => new(1, 1);

    public bool IsOne => Numerator == Denominator;

    public Ratio Inverse => new(Denominator, Numerator);

    public static Ratio From(decimal value)
    {
        Int128 numerator = Mantissa(value, out int scale);
        return Reduced(numerator, Exact.Power(scale));
    }

    public static Ratio Reduced(Int128 numerator, Int128 denominator)
    {
        (Int128 a, Int128 b) = (numerator, denominator);
        while (b != 0) (a, b) = (b, a % b);
        return a == 0 ? new(0, 1) : new(checked((long)(numerator / a)), checked((long)(denominator / a)));
    }

    public Ratio Times(Ratio other) => IsOne ? other : other.IsOne ? this : Reduced((Int128)Numerator * other.Numerator, (Int128)Denominator * other.Denominator);

    public long Of(long amount) => IsOne ? amount : Exact.Divide((Int128)amount * Numerator, Denominator);

    public decimal Of(decimal amount) => IsOne ? amount : amount * Numerator / Denominator;

    /// <summary>A decimal without its point; zeros behind the point are dropped, so that equal numbers give equal ratios.</summary>
    private static Int128 Mantissa(decimal value, out int scale)
    {
        value /= 1.000000000000000000000000000000m;
        scale = value.Scale;
        return Int128.CreateChecked(value * Power(scale));
    }

    private static decimal Power(int digits)
    {
        decimal power = 1;
        for (int i = 0; i < digits; i++) power *= 10;
        return power;
    }
}
