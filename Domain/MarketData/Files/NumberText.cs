using System.Buffers.Text;

namespace Arus.Domain.MarketData.Files;

/// <summary>
/// Numbers as files write them: digits, a point, digits. No plus, exponent, blank or leading zero is read, so that what was read
/// can be written again from its value and its count of digits alone.
/// </summary>
public static class NumberText
{
    private const int MostDigits = 18;

    private static readonly long[] s_powers = Powers();

    /// <summary>The number is <paramref name="value"/> x 10^-<paramref name="decimals"/>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long value, out int decimals)
    {
        (value, decimals) = (0, 0);
        bool negative = !text.IsEmpty && text[0] == (byte)'-';
        ReadOnlySpan<byte> number = negative ? text[1..] : text;
        int point = -1;
        long sum = 0;
        for (int i = 0; i < number.Length; i++)
        {
            uint digit = number[i] - (uint)'0';
            if (digit <= 9)
            {
                sum = (sum * 10) + digit;
            }
            else
            {
                if (number[i] != (byte)'.' || point >= 0) return false;
                point = i;
            }
        }

        int whole = point < 0 ? number.Length : point;
        decimals = point < 0 ? 0 : number.Length - point - 1;
        if (whole == 0 || whole + decimals > MostDigits || (point >= 0 && decimals == 0)) return false;
        if ((whole > 1 && number[0] == (byte)'0') || (negative && sum == 0)) return false;

        value = negative ? -sum : sum;
        return true;
    }

    /// <summary>The number in steps of 10^-<paramref name="to"/>; false when it has digits beyond them or is too large.</summary>
    public static bool TryScale(long value, int from, int to, out long scaled)
    {
        if (from == to)
        {
            scaled = value;
            return true;
        }

        if (from > to)
        {
            (scaled, long rest) = Math.DivRem(value, s_powers[from - to]);
            return rest == 0;
        }

        Int128 product = (Int128)value * s_powers[to - from];
        scaled = (long)product;
        return product == scaled;
    }

    /// <summary>Writes <paramref name="value"/> x 10^-<paramref name="digits"/> in a style; digits that the style lacks are written when they are not zero. Answers how many bytes.</summary>
    public static int Write(Span<byte> to, long value, byte digits, NumberStyle style)
    {
        int decimals = digits;
        while (decimals > style.AtLeast && value % 10 == 0)
        {
            value /= 10;
            decimals--;
        }

        int at = 0;
        if (value < 0)
        {
            to[at++] = (byte)'-';
            value = -value;
        }

        (long whole, long fraction) = Math.DivRem(value, s_powers[decimals]);
        Utf8Formatter.TryFormat(whole, to[at..], out int written);
        at += written;
        int shown = Math.Max(decimals, style.AtLeast);
        if (shown == 0) return at;

        to[at] = (byte)'.';
        for (int i = decimals; i >= 1; i--)
        {
            (fraction, long digit) = Math.DivRem(fraction, 10);
            to[at + i] = (byte)('0' + digit);
        }

        for (int i = decimals + 1; i <= shown; i++) to[at + i] = (byte)'0';
        return at + 1 + shown;
    }

    private static long[] Powers()
    {
        long[] powers = new long[MostDigits + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
