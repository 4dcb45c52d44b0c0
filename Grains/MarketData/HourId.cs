using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>An hour of broker time: hours since 1970-01-01 00:00 of that clock.</summary>
public readonly record struct HourId(int Value)
{
    public BrokerTime Begins => new(Value * 3_600_000L);

    public BrokerTime Ends => new((Value + 1) * 3_600_000L);

    public static HourId Of(BrokerTime time) => new(checked((int)Math.Floor(time.Milliseconds / 3_600_000d)));

    public override string ToString() => Begins.ToString()[..13];
}
