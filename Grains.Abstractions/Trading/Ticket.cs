using System.Globalization;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>The venue's number of an order, a deal or a position; 0 is none.</summary>
[GenerateSerializer, Immutable, Alias("ticket")]
public readonly record struct Ticket([property: Id(0)] ulong Value) : IComparable<Ticket>
{
    public static bool operator <(Ticket left, Ticket right) => left.Value < right.Value;

    public static bool operator >(Ticket left, Ticket right) => left.Value > right.Value;

    public static bool operator <=(Ticket left, Ticket right) => left.Value <= right.Value;

    public static bool operator >=(Ticket left, Ticket right) => left.Value >= right.Value;

    public bool IsNone => Value == 0;

    public int CompareTo(Ticket other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
