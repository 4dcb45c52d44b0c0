using System.Globalization;

namespace Arus.Grains.Abstractions.Units;

/// <summary>Exact decimals as a long and a count of digits after the point. Overflow throws; nothing rounds unless told how.</summary>
internal static class FixedPoint
{
    public const byte MaxDigits = 18;

    /// <summary>The value at <see cref="MaxDigits"/>: equal numbers are equal here, whatever their digits.</summary>
    public static Int128 Scaled(long raw, byte digits) => raw * Pow10(MaxDigits - Checked(digits));

    public static long Rescale(long raw, byte from, byte to, Rounding rounding)
    {
        Checked(from);
        Checked(to);
        return to >= from ? checked((long)(raw * Pow10(to - from))) : checked((long)Divide(raw, Pow10(from - to), rounding));
    }

    /// <summary>Minus only where there is something to be minus; always all digits; never an exponent.</summary>
    public static string Format(long raw, byte digits)
    {
        Checked(digits);
        string text = Int128.Abs(raw).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        string sign = raw < 0 ? "-" : "";
        return digits == 0 ? sign + text : $"{sign}{text.AsSpan(0, text.Length - digits)}.{text.AsSpan(text.Length - digits)}";
    }

    /// <summary>Reads what <see cref="Format"/> writes, and nothing looser: no plus, exponent, blank, group or bare point.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long raw, out byte digits)
    {
        (raw, digits) = (0, 0);
        bool negative = text.StartsWith('-');
        ReadOnlySpan<char> number = negative ? text[1..] : text;
        int point = number.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? number : number[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : number[(point + 1)..];

        if (!IsWhole(whole) || (point >= 0 && fraction.IsEmpty) || fraction.Length > MaxDigits || whole.Length > 19) return false;
        if (fraction.ContainsAnyExceptInRange('0', '9')) return false;

        Int128 value = 0;
        foreach (char c in whole) value = (value * 10) + (c - '0');
        foreach (char c in fraction) value = (value * 10) + (c - '0');
        if (negative) value = -value;
        if (value < long.MinValue || value > long.MaxValue) return false;

        (raw, digits) = ((long)value, (byte)fraction.Length);
        return true;
    }

    private static bool IsWhole(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9') && (text.Length == 1 || text[0] != '0');

    private static Int128 Divide(Int128 value, Int128 by, Rounding rounding)
    {
        (Int128 quotient, Int128 rest) = Int128.DivRem(value, by);
        if (rest == 0) return quotient;

        int sign = value < 0 ? -1 : 1;
        int half = Int128.Abs(rest).CompareTo(by - Int128.Abs(rest));
        bool away = rounding switch
        {
            Rounding.Exact => throw new ArithmeticException($"{value} does not divide by {by} without loss: name a rounding"),
            Rounding.TowardZero => false,
            Rounding.Floor => sign < 0,
            Rounding.Ceiling => sign > 0,
            Rounding.HalfAwayFromZero => half >= 0,
            Rounding.HalfEven => half > 0 || (half == 0 && !Int128.IsEvenInteger(quotient)),
        };
        return away ? quotient + sign : quotient;
    }

    private static Int128 Pow10(int exponent)
    {
        Int128 power = 1;
        for (int i = 0; i < exponent; i++) power *= 10;
        return power;
    }

    private static byte Checked(byte digits) =>
        digits <= MaxDigits ? digits : throw new ArgumentOutOfRangeException(nameof(digits), digits, $"at most {MaxDigits} digits after the point");
}
