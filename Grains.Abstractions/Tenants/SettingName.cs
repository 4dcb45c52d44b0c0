using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>The name of one setting of a tenant.</summary>
[GenerateSerializer, Immutable, Alias("setting-name")]
public readonly record struct SettingName([property: Id(0)] string Value) : IComparable<SettingName>
{
    public static SettingName Parse(string text) => new(IdText.Checked(text, nameof(SettingName)));

    public static bool TryParse([NotNullWhen(true)] string? text, out SettingName id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(SettingName other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
