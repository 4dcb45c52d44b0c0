using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Trading.Venue;

/// <summary>A symbol's trading hours by the week; without any it is always open.</summary>
internal sealed class SessionTable(ImmutableArray<TradingSession> sessions)
{
    private const long Day = 86_400_000;
    private const int FirstOfJanuary1970 = (int)DayOfWeek.Thursday;

    private readonly TradingSession[] _sessions = sessions.IsDefaultOrEmpty ? [] : [.. sessions];

    public bool IsOpen(BrokerTime time)
    {
        if (_sessions.Length == 0) return true;

        long days = Math.DivRem(time.Milliseconds, Day, out long inDay);
        if (inDay < 0) (days, inDay) = (days - 1, inDay + Day);
        DayOfWeek day = (DayOfWeek)((((days + FirstOfJanuary1970) % 7) + 7) % 7);
        foreach (ref readonly TradingSession session in _sessions.AsSpan())
        {
            if (session.Day == day && Milliseconds(session.From) <= inDay && inDay < Milliseconds(session.To)) return true;
        }

        return false;
    }

    private static long Milliseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;
}
