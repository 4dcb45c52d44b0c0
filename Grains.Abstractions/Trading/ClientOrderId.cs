using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>Made by whoever orders; unique in an account for ever, so that an order sent twice is one order.</summary>
[GenerateSerializer, Immutable, Alias("client-order-id")]
public readonly record struct ClientOrderId([property: Id(0)] string Value) : IComparable<ClientOrderId>
{
    public static ClientOrderId Parse(string text) => new(IdText.Checked(text, nameof(ClientOrderId)));

    public static bool TryParse([NotNullWhen(true)] string? text, out ClientOrderId id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(ClientOrderId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
