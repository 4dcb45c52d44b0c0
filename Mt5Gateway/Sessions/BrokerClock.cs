using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>What is known here of a broker's clock.</summary>
internal sealed class BrokerClock(TimeProvider time)
{
    private BrokerTime _shown;
    private long _at;
    private double _rate = 1;

    /// <summary>The highest time that a <c>clock</c> message told: all ticks until a second before it were sent.</summary>
    public BrokerTime Promised { get; private set; }

    /// <summary>What the clock shows now, reckoned from what it was last heard to show; one that runs as fast as it may is not reckoned.</summary>
    public BrokerTime Now
    {
        get
        {
            double passed = time.GetElapsedTime(_at).TotalMilliseconds * _rate;
            return new(_shown.Milliseconds + (long)Math.Min(passed, ProtocolLimits.LastTime));
        }
    }

    public void Set(BrokerTime shown, double rate)
    {
        (_shown, _at, _rate) = (shown, time.GetTimestamp(), rate);
    }

    public void Promise(BrokerTime shown)
    {
        Set(shown, _rate);
        if (shown > Promised) Promised = shown;
    }

    /// <summary>
    /// What the clock showed at least when ticks up to <paramref name="latest"/> were sent: their own time counts, unless it lies
    /// ahead of any time the clock can show.
    /// </summary>
    public BrokerTime At(BrokerTime latest)
    {
        BrokerTime now = Now;
        BrokerTime believed = latest < now || _rate == 0 ? latest : now;
        return believed > Promised ? believed : Promised;
    }
}
