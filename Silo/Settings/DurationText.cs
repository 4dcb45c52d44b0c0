using System.Globalization;

namespace Arus.Silo.Settings;

/// <summary>Durations with their unit (250ms, 10s, 5m, 2h, 1d) or as hh:mm:ss. A bare number has no unit and is refused.</summary>
public static class DurationText
{
    public static bool TryRead(string text, out TimeSpan span)
    {
        int digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        double unit = text[digits..] switch
        {
            "ms" => 1,
            "s" => 1_000,
            "m" => 60_000,
            "h" => 3_600_000,
            "d" => 86_400_000,
            _ => 0,
        };

        if (unit > 0 && double.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number * unit < TimeSpan.MaxValue.TotalMilliseconds)
        {
            span = TimeSpan.FromMilliseconds(number * unit);
            return true;
        }

        span = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out span);
    }
}
