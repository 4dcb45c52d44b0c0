using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>The name of one configuration document.</summary>
[GenerateSerializer, Immutable, Alias("config-key")]
public readonly record struct ConfigKey([property: Id(0)] string Value) : IComparable<ConfigKey>
{
    public static ConfigKey Parse(string text) => new(IdText.Checked(text, nameof(ConfigKey)));

    public static bool TryParse([NotNullWhen(true)] string? text, out ConfigKey id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(ConfigKey other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
