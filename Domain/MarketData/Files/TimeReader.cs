using System.Buffers.Binary;
using System.Text;

namespace Arus.Domain.MarketData.Files;

/// <summary>Reads the times of one file, which are all written as its first one is. A moment of the world becomes what a clock of a fixed zone shows.</summary>
/// <param name="style">How they are written; null when the first one is to tell.</param>
/// <param name="ahead">How far the broker's clock is ahead of UTC.</param>
public sealed class TimeReader(TimeStyle? style, TimeSpan ahead)
{
    private readonly long _ahead = ahead.Ticks / TimeSpan.TicksPerMillisecond;
    private readonly bool _isToldBefore = style is not null;
    private TimeStyle? _style = style;
    private FractionShape _fractions;
    private ulong _dayText;
    private ushort _dayTail;
    private bool _hasDay;
    private long _day;
    private byte[] _offsetText = [];
    private long _offset;

    /// <summary>Null until a time was read. True to all that was read so far.</summary>
    public TimeStyle? Style => _style is null || _isToldBefore ? _style : _style with { Fraction = _fractions.Digits, IsFractionTrimmed = _fractions.IsTrimmed };

    /// <summary>Every time read comes out of <see cref="Style"/> as it was.</summary>
    public bool IsRegular => _fractions.IsRegular && !HasOtherOffsets;

    private bool HasOtherOffsets { get; set; }

    /// <summary>Of a file with one column for both.</summary>
    public RowFault Read(ReadOnlySpan<byte> moment, out long milliseconds)
    {
        if (moment.Length > ClockText.DayLength && moment[4] is not (>= (byte)'0' and <= (byte)'9'))
        {
            return Calendar(moment[..ClockText.DayLength], moment[(ClockText.DayLength + 1)..], (char)moment[ClockText.DayLength], out milliseconds);
        }

        return moment.Length == ClockText.DayLength && moment[4] is not (>= (byte)'0' and <= (byte)'9')
            ? Day(moment, out milliseconds)
            : Epoch(moment, out milliseconds);
    }

    /// <summary>Of a file with a column each.</summary>
    public RowFault Read(ReadOnlySpan<byte> date, ReadOnlySpan<byte> clock, out long milliseconds) => Calendar(date, clock, '\0', out milliseconds);

    private RowFault Calendar(ReadOnlySpan<byte> date, ReadOnlySpan<byte> clock, char joint, out long milliseconds)
    {
        milliseconds = 0;
        int used = ClockText.Read(clock, out int seconds, out bool hasSeconds, out ReadOnlySpan<byte> fraction);
        if (used == 0 || !TryDay(date, out long day)) return RowFault.TimeUnreadable;
        if (!TryOffset(clock[used..], out long offset)) return RowFault.TimeUnreadable;
        if (!ClockText.TryMilliseconds(fraction, out int rest)) return RowFault.TimeTooFine;

        bool isOfTheWorld = used < clock.Length;
        _style ??= new(TimeShape.Calendar, (char)date[4], joint, hasSeconds, 0, IsFractionTrimmed: false, Encoding.ASCII.GetString(clock[used..]));
        if (_style.Shape != TimeShape.Calendar || _style.DateSeparator != date[4] || _style.Joint != joint || _style.Seconds != hasSeconds) return RowFault.TimeOtherwise;
        if (_style.IsOfTheWorld != isOfTheWorld) return RowFault.TimeOtherwise;

        if (!_isToldBefore) _fractions.See(fraction.Length, rest == 0);
        milliseconds = day + (seconds * 1_000L) + rest + (isOfTheWorld ? _ahead - offset : 0);
        return RowFault.None;
    }

    private RowFault Day(ReadOnlySpan<byte> date, out long milliseconds)
    {
        if (!TryDay(date, out milliseconds)) return RowFault.TimeUnreadable;

        _style ??= new(TimeShape.Day, (char)date[4], '\0', Seconds: false, 0, IsFractionTrimmed: false, "");
        return _style.Shape == TimeShape.Day && _style.DateSeparator == date[4] ? RowFault.None : RowFault.TimeOtherwise;
    }

    /// <summary>Twelve digits and more are milliseconds: as seconds they would be after the year 5000.</summary>
    private RowFault Epoch(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (!NumberText.TryRead(text, out long value, out int decimals)) return RowFault.TimeUnreadable;

        bool isFine = text.Length - (decimals == 0 ? 0 : decimals + 1) >= 12;
        _style ??= new(isFine ? TimeShape.EpochMilliseconds : TimeShape.EpochSeconds, '\0', '\0', Seconds: true, 0, IsFractionTrimmed: false, "");
        if (_style.Shape is not (TimeShape.EpochSeconds or TimeShape.EpochMilliseconds)) return RowFault.TimeOtherwise;
        if (!NumberText.TryScale(value, decimals, _style.Shape == TimeShape.EpochSeconds ? 3 : 0, out milliseconds)) return RowFault.TimeTooFine;
        if (milliseconds is > 253_402_300_799_999 or < -62_135_596_800_000) return RowFault.TimeUnreadable;

        if (!_isToldBefore) _fractions.See(decimals, milliseconds % 1_000 == 0);
        milliseconds += _ahead;
        return RowFault.None;
    }

    /// <summary>Rows of one day follow one another: its text is read once.</summary>
    private bool TryDay(ReadOnlySpan<byte> date, out long day)
    {
        day = _day;
        if (date.Length != ClockText.DayLength) return false;

        ulong text = BinaryPrimitives.ReadUInt64LittleEndian(date);
        ushort tail = BinaryPrimitives.ReadUInt16LittleEndian(date[8..]);
        if (text == _dayText && tail == _dayTail && _hasDay) return true;
        if (!ClockText.TryDay(date, out day)) return false;

        (_dayText, _dayTail, _day, _hasDay) = (text, tail, day, true);
        return true;
    }

    private bool TryOffset(ReadOnlySpan<byte> text, out long offset)
    {
        offset = _offset;
        if (text.SequenceEqual(_offsetText)) return true;
        if (text.IsEmpty)
        {
            offset = 0;
            return true;
        }

        if (!ClockText.TryOffset(text, out offset)) return false;
        if (_offsetText.Length > 0) HasOtherOffsets = true;
        (_offsetText, _offset) = (text.ToArray(), offset);
        return true;
    }
}
