using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Generation;

/// <summary>Trading hours as minutes of a day and as sessions of a symbol.</summary>
internal static class Hours
{
    public const int MinutesOfDay = 1440;

    private const int MetalsOpen = 60;

    /// <summary>1970-01-01 was a Thursday.</summary>
    public static DayOfWeek DayOf(long day) => (DayOfWeek)(((day % 7) + 7 + 4) % 7);

    public static bool IsOpen(TradingHours hours, DayOfWeek day, int minute) => hours switch
    {
        TradingHours.Currencies => !IsWeekend(day),
        TradingHours.Metals => !IsWeekend(day) && minute >= MetalsOpen,
        TradingHours.AroundTheClock => true,
    };

    public static bool IsWeekend(DayOfWeek day) => day is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public static ImmutableArray<TradingSession> Sessions(TradingHours hours)
    {
        TimeSpan from = hours == TradingHours.Metals ? TimeSpan.FromMinutes(MetalsOpen) : TimeSpan.Zero;
        return [.. Enum.GetValues<DayOfWeek>().Where(day => IsOpen(hours, day, MinutesOfDay - 1)).Select(day => new TradingSession(day, from, TimeSpan.FromDays(1)))];
    }
}
