using System.Globalization;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Calendar;

/// <summary>Dates and times as calendars write them. Month and day are told apart by their place alone, and that by the separator.</summary>
internal static class EventTime
{
    private static readonly string[] s_dates = ["yyyy-M-d", "yyyy.M.d", "yyyy/M/d", "M-d-yyyy", "M/d/yyyy", "d.M.yyyy"];

    private static readonly string[] s_times = ["H:m", "H:m:s", "H:m:s.FFF", "h:mtt", "h:m tt", "htt"];

    private static readonly string[] s_zoned =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    /// <param name="time">Empty: it is in <paramref name="date"/>, or the day as a whole is meant, which begins at midnight.</param>
    public static bool TryParse(string date, string time, BrokerZone zone, out DateTimeOffset moment)
    {
        moment = default;
        if (time.Length == 0 && TryZoned(date, out moment)) return true;

        int blank = time.Length == 0 ? date.IndexOfAny([' ', 'T']) : -1;
        (string day, string clock) = blank < 0 ? (date, time) : (date[..blank], date[(blank + 1)..]);
        if (!DateTime.TryParseExact(day, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at)) return false;

        bool isAllDay = clock.Length == 0 || clock.Equals("All Day", StringComparison.OrdinalIgnoreCase) || clock.Equals("Tentative", StringComparison.OrdinalIgnoreCase);
        DateTime timeOfDay = default;
        if (!isAllDay && !DateTime.TryParseExact(clock.Trim(), s_times, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out timeOfDay)) return false;

        moment = zone.ToUtc(BrokerTime.Of(at + timeOfDay.TimeOfDay));
        return true;
    }

    /// <summary>Only what says its offset; whatever does not is in the zone of the import.</summary>
    private static bool TryZoned(string text, out DateTimeOffset moment)
    {
        moment = default;
        bool saysOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
        if (!saysOffset || !DateTimeOffset.TryParseExact(text, s_zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment)) return false;

        moment = moment.ToUniversalTime();
        return true;
    }
}
