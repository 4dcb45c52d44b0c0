using System.Globalization;

namespace Arus.Silo.Settings;

/// <summary>Values as people write them: numbers, true and false, durations with a unit, addresses, names.</summary>
public static class SettingText
{
    public static bool TryRead(Type type, string written, out object? value)
    {
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        string text = written.Trim();
        value = null;

        if (wanted == typeof(string)) value = written;
        else if (wanted == typeof(int)) value = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) ? whole : null;
        else if (wanted == typeof(long)) value = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long large) ? large : null;
        else if (wanted == typeof(double)) value = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && double.IsFinite(real) ? real : null;
        else if (wanted == typeof(bool)) value = bool.TryParse(text, out bool flag) ? flag : null;
        else if (wanted == typeof(TimeSpan)) value = DurationText.TryRead(text, out TimeSpan span) ? span : null;
        else if (wanted == typeof(Uri)) value = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? new Uri(text) : null;
        else if (wanted.IsEnum) value = !char.IsDigit(text.FirstOrDefault()) && Enum.TryParse(wanted, text, ignoreCase: true, out object? named) ? named : null;
        else throw new NotSupportedException($"a setting cannot be a {wanted.Name}: use text, a number, a duration, a name or an address");

        return value is not null;
    }

    public static string Describe(Type type)
    {
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (wanted == typeof(int) || wanted == typeof(long)) return "a whole number";
        if (wanted == typeof(double)) return "a number";
        if (wanted == typeof(bool)) return "true or false";
        if (wanted == typeof(TimeSpan)) return "a duration";
        if (wanted == typeof(Uri)) return "an http or https address";
        return wanted.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(wanted)).ToLowerInvariant()}" : "text";
    }

    public static bool Within(Type type, object? value, string? min, string? max)
    {
        return value is not IComparable comparable || (AtLeast() && AtMost());

        bool AtLeast() => min is null || (TryRead(type, min, out object? least) && comparable.CompareTo(least) >= 0);
        bool AtMost() => max is null || (TryRead(type, max, out object? most) && comparable.CompareTo(most) <= 0);
    }
}
