using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>A tenant: the first part of every key that a tenant owns.</summary>
[GenerateSerializer, Immutable, Alias("tenant-id")]
public readonly record struct TenantId([property: Id(0)] string Value) : IComparable<TenantId>
{
    /// <summary>The platform itself: owner of what belongs to no tenant.</summary>
    public static TenantId Platform { get; } = new("platform");

    public static TenantId Parse(string text) => new(IdText.Checked(text, nameof(TenantId)));

    public static bool TryParse([NotNullWhen(true)] string? text, out TenantId id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(TenantId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
