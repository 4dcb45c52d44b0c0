using System.Globalization;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>The 64-bit number by which an order of ours is known at the venue: unique to the order. 0 is none of ours.</summary>
[GenerateSerializer, Immutable, Alias("magic")]
public readonly record struct Magic([property: Id(0)] ulong Value) : IComparable<Magic>
{
    public static bool operator <(Magic left, Magic right) => left.Value < right.Value;

    public static bool operator >(Magic left, Magic right) => left.Value > right.Value;

    public static bool operator <=(Magic left, Magic right) => left.Value <= right.Value;

    public static bool operator >=(Magic left, Magic right) => left.Value >= right.Value;

    public bool IsNone => Value == 0;

    public int CompareTo(Magic other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
