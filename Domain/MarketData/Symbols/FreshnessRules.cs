using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>How far a symbol's last quote may be trusted.</summary>
public static class FreshnessRules
{
    /// <summary>What holds while a feed has not been set up.</summary>
    public static readonly TimeSpan DefaultStaleAfter = TimeSpan.FromMinutes(1);

    /// <param name="last">The last believed tick's time.</param>
    /// <param name="calendar">When it is traded; null: always.</param>
    /// <param name="staleAfter">The feed's patience.</param>
    /// <param name="now">What the broker's clock shows; null when nobody knows: then what was seen is stale.</param>
    public static Freshness Of(BrokerTime? last, BrokerTime? now, SymbolCalendar? calendar, TimeSpan staleAfter)
    {
        if (last is not { } seen) return Freshness.Unknown;
        if (now is not { } clock) return Freshness.Stale;
        if (!IsOpen(calendar, clock)) return Freshness.Closed;

        // A market that has just opened has as long as any other to show its first tick.
        return clock - seen <= staleAfter || !IsOpen(calendar, clock - staleAfter) ? Freshness.Fresh : Freshness.Stale;
    }

    private static bool IsOpen(SymbolCalendar? calendar, BrokerTime at) => calendar?.IsOpen(at) ?? true;
}
