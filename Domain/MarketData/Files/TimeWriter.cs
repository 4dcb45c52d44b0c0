using System.Text;

namespace Arus.Domain.MarketData.Files;

/// <summary>Writes times in one style. What the style has no room for (a millisecond, a second) is written all the same: nothing is lost.</summary>
/// <param name="style">How.</param>
/// <param name="ahead">How far the broker's clock is ahead of UTC.</param>
public sealed class TimeWriter(TimeStyle style, TimeSpan ahead)
{
    private readonly byte[] _offset = Encoding.ASCII.GetBytes(style.Offset);
    private readonly long _shift = Shift(style, ahead);
    private readonly byte[] _day = new byte[ClockText.DayLength];
    private long _dayOf = long.MinValue;

    /// <summary>Date and time in one. Answers how many bytes.</summary>
    public int WriteMoment(Span<byte> to, long milliseconds)
    {
        milliseconds += _shift;
        if (style.Shape is TimeShape.EpochSeconds or TimeShape.EpochMilliseconds) return Epoch(to, milliseconds);

        int at = Date(to, milliseconds);
        if (style.Shape == TimeShape.Day && OfDay(milliseconds) == 0) return at;

        to[at++] = (byte)(style.Joint == '\0' ? ' ' : style.Joint);
        return at + Clock(to[at..], milliseconds);
    }

    public int WriteDate(Span<byte> to, long milliseconds) => Date(to, milliseconds + _shift);

    public int WriteClock(Span<byte> to, long milliseconds) => Clock(to, milliseconds + _shift);

    private static long Shift(TimeStyle style, TimeSpan ahead)
    {
        if (!style.IsOfTheWorld) return 0;
        ClockText.TryOffset(Encoding.ASCII.GetBytes(style.Offset), out long offset);
        return offset - (ahead.Ticks / TimeSpan.TicksPerMillisecond);
    }

    private static int OfDay(long milliseconds) => (int)(((milliseconds % ClockText.DayMilliseconds) + ClockText.DayMilliseconds) % ClockText.DayMilliseconds);

    private int Date(Span<byte> to, long milliseconds)
    {
        long day = milliseconds - OfDay(milliseconds);
        if (day != _dayOf)
        {
            DateTime date = new(DateTime.UnixEpoch.Ticks + (day * TimeSpan.TicksPerMillisecond));
            Pair(_day, date.Year / 100);
            Pair(_day.AsSpan(2), date.Year % 100);
            Pair(_day.AsSpan(5), date.Month);
            Pair(_day.AsSpan(8), date.Day);
            _day[4] = _day[7] = (byte)(style.DateSeparator == '\0' ? '-' : style.DateSeparator);
            _dayOf = day;
        }

        _day.CopyTo(to);
        return ClockText.DayLength;
    }

    private int Clock(Span<byte> to, long milliseconds)
    {
        (int seconds, int fraction) = Math.DivRem(OfDay(milliseconds), 1_000);
        Pair(to, seconds / 3_600);
        Pair(to[3..], seconds / 60 % 60);
        to[2] = (byte)':';
        int at = 5;
        if (style.Seconds || seconds % 60 != 0 || fraction != 0)
        {
            to[at] = (byte)':';
            Pair(to[(at + 1)..], seconds % 60);
            at += 3;
        }

        at += Fraction(to[at..], fraction);
        _offset.CopyTo(to[at..]);
        return at + _offset.Length;
    }

    private int Fraction(Span<byte> to, int milliseconds)
    {
        if (milliseconds == 0 && (style.IsFractionTrimmed || style.Fraction == 0)) return 0;

        int digits = style.Fraction;
        if (digits == 0 || (digits == 1 && milliseconds % 100 != 0) || (digits == 2 && milliseconds % 10 != 0)) digits = 3;
        to[0] = (byte)'.';
        for (int i = 1; i <= digits; i++)
        {
            (int digit, milliseconds) = Math.DivRem(milliseconds, 100);
            to[i] = (byte)('0' + digit);
            milliseconds *= 10;
        }

        return digits + 1;
    }

    private int Epoch(Span<byte> to, long milliseconds)
    {
        if (style.Shape == TimeShape.EpochMilliseconds) return NumberText.Write(to, milliseconds, 0, default);
        byte least = style.IsFractionTrimmed && milliseconds % 1_000 == 0 ? (byte)0 : style.Fraction;
        return NumberText.Write(to, milliseconds, 3, new(style.Fraction, least));
    }

    private static void Pair(Span<byte> to, int value)
    {
        (int tens, int ones) = Math.DivRem(value, 10);
        to[0] = (byte)('0' + tens);
        to[1] = (byte)('0' + ones);
    }
}
