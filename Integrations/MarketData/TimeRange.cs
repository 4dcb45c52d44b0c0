using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>The moments beside a moment, where there is one: ranges end before a time, as-of reads include it.</summary>
internal static class TimeRange
{
    public static BrokerTime LastBefore(BrokerTime to) => new(to.Milliseconds - (to.Milliseconds == long.MinValue ? 0 : 1));

    public static BrokerTime FirstAfter(BrokerTime asOf) => new(asOf.Milliseconds + (asOf.Milliseconds == long.MaxValue ? 0 : 1));
}
