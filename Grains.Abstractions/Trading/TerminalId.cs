using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>One MetaTrader 5 terminal of a tenant.</summary>
[GenerateSerializer, Immutable, Alias("terminal-id")]
public readonly record struct TerminalId([property: Id(0)] string Value) : IComparable<TerminalId>
{
    public static TerminalId Parse(string text) => new(IdText.Checked(text, nameof(TerminalId)));

    public static bool TryParse([NotNullWhen(true)] string? text, out TerminalId id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(TerminalId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
