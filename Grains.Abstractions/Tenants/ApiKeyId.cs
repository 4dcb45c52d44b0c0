using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>The public part of an API key: what stands before the point. Names the key, opens nothing.</summary>
[GenerateSerializer, Immutable, Alias("api-key-id")]
public readonly record struct ApiKeyId([property: Id(0)] string Value) : IComparable<ApiKeyId>
{
    public static ApiKeyId Parse(string text) => new(IdText.Checked(text, nameof(ApiKeyId)));

    public static bool TryParse([NotNullWhen(true)] string? text, out ApiKeyId id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(ApiKeyId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
