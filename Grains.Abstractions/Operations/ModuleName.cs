using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>A module of the platform, or something outside that it depends on.</summary>
[GenerateSerializer, Immutable, Alias("module-name")]
public readonly record struct ModuleName([property: Id(0)] string Value) : IComparable<ModuleName>
{
    public static ModuleName Parse(string text) => new(IdText.Checked(text, nameof(ModuleName)));

    public static bool TryParse([NotNullWhen(true)] string? text, out ModuleName id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(ModuleName other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
