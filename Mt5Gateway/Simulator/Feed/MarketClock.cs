using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>
/// The broker's clock. It runs at a rate of the real one; at rate 0, or while a test leads it, it moves only when told. It never
/// goes back.
/// </summary>
public sealed class MarketClock
{
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly long _from;
    private long _shown;

    public MarketClock(TimeProvider time, BrokerTime from, double rate)
    {
        (_time, _started, _from, _shown, Rate) = (time, time.GetTimestamp(), from.Milliseconds, from.Milliseconds, rate);
    }

    public double Rate { get; }

    public BrokerTime Now
    {
        get
        {
            if (Rate > 0) MoveTo(new(_from + (long)(_time.GetElapsedTime(_started).TotalMilliseconds * Rate)));
            return new(_shown);
        }
    }

    public void MoveTo(BrokerTime time) => _shown = Math.Max(_shown, time.Milliseconds);
}
