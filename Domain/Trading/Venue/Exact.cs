namespace Arus.Domain.Trading.Venue;

/// <summary>Whole-number arithmetic of money: one rounding a result, half away from zero; overflow throws.</summary>
internal static class Exact
{
    public static long Divide(Int128 value, Int128 by)
    {
        if (by < 0) (value, by) = (-value, -by);
        if (value >= long.MinValue && value <= long.MaxValue && by <= long.MaxValue) return Divide((long)value, (long)by);

        (Int128 quotient, Int128 rest) = Int128.DivRem(value, by);
        if (Int128.Abs(rest) >= by - Int128.Abs(rest)) quotient += value < 0 ? -1 : 1;
        return checked((long)quotient);
    }

    /// <summary>The <paramref name="part"/> of <paramref name="whole"/> of an amount.</summary>
    public static long Share(long amount, long part, long whole) => part == whole ? amount : Divide((Int128)amount * part, whole);

    /// <summary>To the smallest unit of a currency with <paramref name="digits"/>.</summary>
    public static long Minor(decimal amount, byte digits) =>
        decimal.ToInt64(decimal.Round(amount * Power(digits), 0, MidpointRounding.AwayFromZero));

    public static long Power(int digits)
    {
        long power = 1;
        for (int i = 0; i < digits; i++) power = checked(power * 10);
        return power;
    }

    private static long Divide(long value, long by)
    {
        if (by == 1) return value;

        long quotient = value / by;
        long rest = Math.Abs(value - (quotient * by));
        return rest >= by - rest ? quotient + (value < 0 ? -1 : 1) : quotient;
    }
}
