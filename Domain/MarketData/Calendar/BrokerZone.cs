using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Arus.Grains.Abstractions.MarketData;
using NodaTime;
using NodaTime.TimeZones;

namespace Arus.Domain.MarketData.Calendar;

/// <summary>
/// A broker's clock: an IANA zone (Europe/Athens), a fixed offset (UTC+2, UTC-03:30), or a zone that runs ahead of another by hours
/// (America/New_York+7). A clock time that came twice, when the clock was put back, is the first of the two unless it is said what went
/// before; one that never came, when it was put forward, is taken as if the clock had not been moved yet.
/// </summary>
public sealed class BrokerZone
{
    private static readonly TimeSpan s_most = TimeSpan.FromHours(18);

    private readonly DateTimeZone _zone;
    private readonly TimeSpan _ahead;

    private BrokerZone(string text, DateTimeZone zone, TimeSpan ahead) => (Text, _zone, _ahead) = (text, zone, ahead);

    public static BrokerZone Utc { get; } = new("UTC", DateTimeZone.Utc, TimeSpan.Zero);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    public static BrokerZone Parse(string text) => TryParse(text, out BrokerZone? zone)
        ? zone
        : throw new FormatException($"'{text}' is no time zone: write Europe/Athens, UTC+2, UTC-03:30 or America/New_York+7");

    public static bool TryParse(string? text, [NotNullWhen(true)] out BrokerZone? zone)
    {
        zone = null;
        if (string.IsNullOrEmpty(text)) return false;
        if (text == "UTC") zone = Utc;
        else if (Known(text) is { } named) zone = new(text, named, TimeSpan.Zero);
        else if (text.LastIndexOfAny(['+', '-']) is > 0 and int sign && TryOffset(text.AsSpan(sign), out TimeSpan ahead) && Known(text[..sign]) is { } before)
        {
            zone = new(text, before, ahead);
        }

        return zone is not null;
    }

    /// <summary>What the clock shows at a moment.</summary>
    public BrokerTime FromUtc(DateTimeOffset moment)
    {
        Offset offset = _zone.GetUtcOffset(Instant.FromUnixTimeTicks(moment.UtcTicks - DateTime.UnixEpoch.Ticks));
        return BrokerTime.Of(new DateTime(moment.UtcTicks, DateTimeKind.Unspecified) + offset.ToTimeSpan() + _ahead);
    }

    /// <summary>The first moment at which the clock shows it.</summary>
    public DateTimeOffset ToUtc(BrokerTime time)
    {
        ZoneLocalMapping mapping = Map(time);
        return mapping.Count == 0 ? Before(mapping) : mapping.First().ToDateTimeOffset().ToUniversalTime();
    }

    /// <summary>Of the moments at which the clock shows it the first that is not before <paramref name="notBefore"/>: for rows in order.</summary>
    public DateTimeOffset ToUtc(BrokerTime time, DateTimeOffset notBefore)
    {
        ZoneLocalMapping mapping = Map(time);
        if (mapping.Count == 0) return Before(mapping);

        DateTimeOffset first = mapping.First().ToDateTimeOffset().ToUniversalTime();
        return first >= notBefore ? first : mapping.Last().ToDateTimeOffset().ToUniversalTime();
    }

    public override string ToString() => Text;

    private ZoneLocalMapping Map(BrokerTime time) => _zone.MapLocal(LocalDateTime.FromDateTime(time.Clock() - _ahead));

    private static DateTimeOffset Before(ZoneLocalMapping gap) =>
        new(gap.LocalDateTime.ToDateTimeUnspecified() - gap.EarlyInterval.WallOffset.ToTimeSpan(), TimeSpan.Zero);

    /// <summary>NodaTime knows names of fixed offsets of its own; ours are written one way only.</summary>
    private static DateTimeZone? Known(string id) =>
        id == "UTC" ? DateTimeZone.Utc : id.StartsWith("UTC", StringComparison.Ordinal) ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    /// <summary>+7, -3, +02, -03:30.</summary>
    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        int colon = text.IndexOf(':');
        ReadOnlySpan<char> hours = colon < 0 ? text[1..] : text[1..colon];
        ReadOnlySpan<char> minutes = colon < 0 ? "00" : text[(colon + 1)..];
        bool isNumber = hours.Length is 1 or 2 && minutes.Length == 2;
        if (!isNumber || !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out int h)) return false;
        if (!int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out int m) || m > 59) return false;

        offset = new TimeSpan(h, m, 0) * (text[0] == '-' ? -1 : 1);
        return offset.Duration() <= s_most;
    }
}
