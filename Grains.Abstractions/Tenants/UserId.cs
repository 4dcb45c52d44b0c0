using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>A person. Belongs to no tenant: memberships say where they act.</summary>
[GenerateSerializer, Immutable, Alias("user-id")]
public readonly record struct UserId([property: Id(0)] string Value) : IComparable<UserId>
{
    public static UserId Parse(string text) => new(IdText.Checked(text, nameof(UserId)));

    public static bool TryParse([NotNullWhen(true)] string? text, out UserId id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(UserId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
