namespace Arus.Domain.MarketData.Files;

/// <summary>The parts of a written time: a day, a time of the day, an offset from UTC.</summary>
internal static class ClockText
{
    public const int DayLength = 10;

    public const long DayMilliseconds = 86_400_000;

    /// <summary>Year, month and day of four, two and two digits, in milliseconds since 1970-01-01.</summary>
    public static bool TryDay(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (text.Length != DayLength || text[4] != text[7] || text[4] is not ((byte)'.' or (byte)'-' or (byte)'/')) return false;
        if (!TryPair(text, out int century) || !TryPair(text[2..], out int year) || !TryPair(text[5..], out int month) || !TryPair(text[8..], out int day)) return false;

        year += century * 100;
        if (year is 0 || month is 0 or > 12 || day is 0 || day > DateTime.DaysInMonth(year, month)) return false;
        milliseconds = (new DateTime(year, month, day).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        return true;
    }

    /// <summary>Hours and minutes, then seconds and their fraction where they are written. Answers how many bytes that was; 0 when it is no time.</summary>
    public static int Read(ReadOnlySpan<byte> text, out int seconds, out bool hasSeconds, out ReadOnlySpan<byte> fraction)
    {
        (seconds, hasSeconds) = (0, false);
        fraction = default;
        if (text.Length < 5 || text[2] != (byte)':' || !TryPair(text, out int hours) || !TryPair(text[3..], out int minutes) || hours > 23 || minutes > 59) return 0;

        seconds = (hours * 3_600) + (minutes * 60);
        if (text.Length < 8 || text[5] != (byte)':') return 5;
        if (!TryPair(text[6..], out int second) || second > 59) return 0;

        (seconds, hasSeconds) = (seconds + second, true);
        if (text.Length == 8 || text[8] != (byte)'.') return 8;

        int end = 9;
        while (end < text.Length && text[end] is >= (byte)'0' and <= (byte)'9') end++;
        fraction = text[9..end];
        return end == 9 ? 0 : end;
    }

    /// <summary>A fraction of a second in milliseconds; false when it is finer.</summary>
    public static bool TryMilliseconds(ReadOnlySpan<byte> fraction, out int milliseconds)
    {
        milliseconds = 0;
        for (int i = 0; i < 3; i++) milliseconds = (milliseconds * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
        return fraction.Length <= 3 || !fraction[3..].ContainsAnyExcept((byte)'0');
    }

    /// <summary>Z, +02, +0200 or +02:00, in milliseconds ahead of UTC.</summary>
    public static bool TryOffset(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (text.SequenceEqual("Z"u8)) return true;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-') || !TryPair(text[1..], out int hours)) return false;

        int minutes = 0;
        if (text.Length > 3 && ((text.Length == 6 && text[3] != (byte)':') || !TryPair(text[^2..], out minutes))) return false;
        milliseconds = ((hours * 60L) + minutes) * 60_000 * (text[0] == (byte)'-' ? -1 : 1);
        return hours <= 14 && minutes <= 59;
    }

    private static bool TryPair(ReadOnlySpan<byte> text, out int value)
    {
        uint tens = text[0] - (uint)'0';
        uint ones = text[1] - (uint)'0';
        value = (int)((tens * 10) + ones);
        return tens <= 9 && ones <= 9;
    }
}
