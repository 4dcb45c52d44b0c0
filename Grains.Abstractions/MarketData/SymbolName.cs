using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>What a feed calls an instrument. Brokers write slashes, dots and hashes in it; case matters.</summary>
[GenerateSerializer, Immutable, Alias("symbol-name")]
public readonly record struct SymbolName([property: Id(0)] string Value) : IComparable<SymbolName>
{
    public static SymbolName Parse(string text) => new(IdText.Checked(text, nameof(SymbolName)));

    public static bool TryParse([NotNullWhen(true)] string? text, out SymbolName id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(SymbolName other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
