using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>
/// A place in a symbol's ticks that terminal and platform find alone: the tick number <paramref name="Index"/> (from 0) of those
/// that bear this millisecond. The position behind a tick is the same time with the next index.
/// </summary>
[GenerateSerializer, Immutable, Alias("tick-position")]
public readonly record struct TickPosition([property: Id(0)] BrokerTime Time, [property: Id(1)] int Index) : IComparable<TickPosition>
{
    public static bool operator <(TickPosition left, TickPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(TickPosition left, TickPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(TickPosition left, TickPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TickPosition left, TickPosition right) => left.CompareTo(right) >= 0;

    public int CompareTo(TickPosition other) => Time == other.Time ? Index.CompareTo(other.Index) : Time.CompareTo(other.Time);

    public override string ToString() => $"{Time}#{Index}";
}
