using System.Globalization;

namespace Arus.Integrations.MarketData.Files;

/// <summary>The zones that are the same distance from UTC all year: UTC, UTC+2, UTC-03:30.</summary>
internal static class ZoneText
{
    public const string Default = "UTC";

    private static readonly TimeSpan s_most = TimeSpan.FromHours(14);

    /// <summary>How far ahead of UTC; null for a zone that moves its clock.</summary>
    public static TimeSpan? Fixed(string zone)
    {
        if (zone == Default) return TimeSpan.Zero;
        if (!zone.StartsWith("UTC", StringComparison.Ordinal) || zone.Length < 5 || zone[3] is not ('+' or '-')) return null;

        string[] parts = zone[4..].Split(':');
        if (parts.Length > 2 || !byte.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out byte hours)) return null;
        byte minutes = 0;
        if (parts.Length == 2 && (!byte.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minutes) || minutes > 59)) return null;

        TimeSpan ahead = new(hours, minutes, 0);
        return ahead > s_most ? null : zone[3] == '-' ? -ahead : ahead;
    }
}
