using System.Globalization;
using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>
/// A moment on a broker's clock: milliseconds since 1970-01-01 00:00 as that clock shows them. Terminals, bars, sessions and
/// exports speak it; only a feed's time zone turns it into a moment of the world.
/// </summary>
[GenerateSerializer, Immutable, Alias("broker-time")]
public readonly record struct BrokerTime([property: Id(0)] long Milliseconds) : IComparable<BrokerTime>
{
    public static BrokerTime operator +(BrokerTime left, TimeSpan right) => new(checked(left.Milliseconds + (right.Ticks / TimeSpan.TicksPerMillisecond)));

    public static BrokerTime operator -(BrokerTime left, TimeSpan right) => new(checked(left.Milliseconds - (right.Ticks / TimeSpan.TicksPerMillisecond)));

    public static TimeSpan operator -(BrokerTime left, BrokerTime right) => TimeSpan.FromMilliseconds(checked(left.Milliseconds - right.Milliseconds));

    public static bool operator <(BrokerTime left, BrokerTime right) => left.Milliseconds < right.Milliseconds;

    public static bool operator >(BrokerTime left, BrokerTime right) => left.Milliseconds > right.Milliseconds;

    public static bool operator <=(BrokerTime left, BrokerTime right) => left.Milliseconds <= right.Milliseconds;

    public static bool operator >=(BrokerTime left, BrokerTime right) => left.Milliseconds >= right.Milliseconds;

    /// <summary>The clock's own year, month, day and time; a zone in it means nothing.</summary>
    public static BrokerTime Of(DateTime clock) => new((clock.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond);

    public DateTime Clock() => new(DateTime.UnixEpoch.Ticks + checked(Milliseconds * TimeSpan.TicksPerMillisecond), DateTimeKind.Unspecified);

    public int CompareTo(BrokerTime other) => Milliseconds.CompareTo(other.Milliseconds);

    /// <summary>As MetaTrader writes it: 2014.05.02 00:00:00.046.</summary>
    public override string ToString() => Clock().ToString("yyyy.MM.dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
