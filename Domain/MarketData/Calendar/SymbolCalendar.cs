using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Calendar;

/// <summary>When a symbol is traded, on its broker's clock: the week's sessions less the holidays. Without sessions every day is open.</summary>
public sealed class SymbolCalendar
{
    private const int DaysOfAWeek = 7;
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    private readonly ImmutableArray<TradingSession>[] _week;
    private readonly ImmutableSortedDictionary<DateOnly, Holiday> _holidays;

    public SymbolCalendar(SymbolSpec spec, IEnumerable<Holiday> holidays)
    {
        _week = [.. Enum.GetValues<DayOfWeek>().Select(day => spec.Sessions.IsDefaultOrEmpty
            ? ImmutableArray.Create(new TradingSession(day, TimeSpan.Zero, s_day))
            : [.. spec.Sessions.Where(s => s.Day == day && s.From < s.To).OrderBy(s => s.From)])];
        _holidays = holidays.Where(h => Concerns(h, spec)).GroupBy(h => h.Day).ToImmutableSortedDictionary(days => days.Key, Strictest);
    }

    /// <summary>The trading day of a moment: the date on which most of it lies, so that a day which begins in the evening bears the next date.</summary>
    public static DateOnly TradingDay(BrokerTime time, TimeSpan dayStart) =>
        DateOnly.FromDateTime((Timeframes.Floor(time, Timeframe.D1, dayStart) + (s_day / 2)).Clock());

    public bool IsOpen(BrokerTime time)
    {
        DateTime clock = time.Clock();
        TimeSpan inDay = clock.TimeOfDay;
        if (inDay >= ClosesAt(DateOnly.FromDateTime(clock))) return false;

        foreach (TradingSession session in _week[(int)clock.DayOfWeek])
        {
            if (session.From <= inDay && inDay < session.To) return true;
        }

        return false;
    }

    /// <summary>The holiday that a day is, if it is one for this symbol.</summary>
    public Holiday? HolidayOn(DateOnly day) => _holidays.GetValueOrDefault(day);

    /// <summary>The first moment from <paramref name="time"/> on at which it is open; null: never again.</summary>
    public BrokerTime? NextOpen(BrokerTime time)
    {
        if (IsOpen(time)) return time;

        DateOnly last = LastDay(time);
        for (DateOnly day = DateOnly.FromDateTime(time.Clock()); day <= last; day = day.AddDays(1))
        {
            TimeSpan closes = ClosesAt(day);
            foreach (TradingSession session in _week[(int)day.DayOfWeek])
            {
                BrokerTime opens = At(day, session.From);
                if (opens >= time && session.From < closes) return opens;
            }
        }

        return null;
    }

    /// <summary>The first moment from <paramref name="time"/> on at which it is closed; null: never again. A session that goes on behind midnight is one.</summary>
    public BrokerTime? NextClose(BrokerTime time)
    {
        BrokerTime at = time;
        BrokerTime end = At(LastDay(time), s_day);
        while (at < end)
        {
            if (!IsOpen(at)) return at;

            DateTime clock = at.Clock();
            TimeSpan closes = ClosesAt(DateOnly.FromDateTime(clock));
            TradingSession session = _week[(int)clock.DayOfWeek].First(s => s.From <= clock.TimeOfDay && clock.TimeOfDay < s.To);
            at = At(DateOnly.FromDateTime(clock), session.To < closes ? session.To : closes);
        }

        return null;
    }

    private static bool Concerns(Holiday holiday, SymbolSpec spec) => holiday.Of.IsDefaultOrEmpty || holiday.Of.Any(of =>
        of.EndsWith('*') ? spec.Symbol.Value.StartsWith(of[..^1], StringComparison.Ordinal)
        : of == spec.Symbol.Value || of == spec.Trading.BaseCurrency || of == spec.Trading.ProfitCurrency);

    /// <summary>So far ahead that a week without holidays lies before it: what is not found by then never comes.</summary>
    private DateOnly LastDay(BrokerTime time)
    {
        DateOnly first = DateOnly.FromDateTime(time.Clock());
        DateOnly lastHoliday = _holidays.IsEmpty ? first : _holidays.Keys.Last();
        return (lastHoliday > first ? lastHoliday : first).AddDays(DaysOfAWeek + 1);
    }

    private TimeSpan ClosesAt(DateOnly day) =>
        !_holidays.IsEmpty && _holidays.TryGetValue(day, out Holiday? holiday) ? holiday.ClosesAt ?? TimeSpan.Zero : s_day;

    private static BrokerTime At(DateOnly day, TimeSpan time) => BrokerTime.Of(day.ToDateTime(TimeOnly.MinValue)) + time;

    /// <summary>Of several holidays of a day the one that closes first.</summary>
    private static Holiday Strictest(IEnumerable<Holiday> days) => days.OrderBy(h => h.ClosesAt ?? TimeSpan.Zero).First();
}
