using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>Made by whoever changes the configuration; the same change sent twice is one version.</summary>
[GenerateSerializer, Immutable, Alias("change-id")]
public readonly record struct ChangeId([property: Id(0)] string Value) : IComparable<ChangeId>
{
    public static ChangeId Parse(string text) => new(IdText.Checked(text, nameof(ChangeId)));

    public static bool TryParse([NotNullWhen(true)] string? text, out ChangeId id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(ChangeId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
