using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>How far a symbol's last quote may be trusted.</summary>
public static class FreshnessRules
{
    /// <summary>What holds while a feed has not been set up.</summary>
    public static readonly TimeSpan DefaultStaleAfter = TimeSpan.FromMinutes(1);

    /// <param name="now">What the broker's clock shows; null when nobody knows: then what was seen is stale.</param>
    public static Freshness Of(BrokerTime? last, BrokerTime? now, ImmutableArray<TradingSession> sessions, TimeSpan staleAfter)
    {
        if (last is not { } seen) return Freshness.Unknown;
        if (now is not { } clock) return Freshness.Stale;
        if (!IsOpen(sessions, clock)) return Freshness.Closed;

        // A market that has just opened has as long as any other to show its first tick.
        return clock - seen <= staleAfter || !IsOpen(sessions, clock - staleAfter) ? Freshness.Fresh : Freshness.Stale;
    }

    /// <summary>No sessions: always open.</summary>
    public static bool IsOpen(ImmutableArray<TradingSession> sessions, BrokerTime at)
    {
        if (sessions.IsDefaultOrEmpty) return true;

        DateTime clock = at.Clock();
        return sessions.Any(session => session.Day == clock.DayOfWeek && session.From <= clock.TimeOfDay && clock.TimeOfDay < session.To);
    }
}
