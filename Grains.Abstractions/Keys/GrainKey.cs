using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Abstractions.Keys;

/// <summary>
/// The parts of a grain's key. Written with each part percent-encoded and a slash between, so that no part can pass for two
/// and every list of parts has one key. The first part of a tenant's key is the tenant.
/// </summary>
public sealed class GrainKey
{
    private readonly ImmutableArray<string> _parts;

    private GrainKey(ImmutableArray<string> parts) => _parts = parts;

    public int Count => _parts.Length;

    public TenantId Tenant => new(_parts[0]);

    public string this[int index] => _parts[index];

    public static string Of(TenantId tenant, params ReadOnlySpan<string> parts)
    {
        string[] all = [Encode(tenant.Value), .. Encode(parts)];
        return string.Join('/', all);
    }

    /// <summary>A key that is one id and belongs to no tenant: a user, the prefix of an API key, a fingerprint.</summary>
    public static string OfOne(string id) => Encode(id);

    public static GrainKey Parse(string key)
    {
        ImmutableArray<string> parts = [.. key.Split('/').Select(Uri.UnescapeDataString)];
        return string.Join('/', parts.Select(Encode)) == key ? new(parts) : throw new FormatException($"'{key}' is no key that this code writes");
    }

    private static string[] Encode(ReadOnlySpan<string> parts)
    {
        string[] encoded = new string[parts.Length];
        for (int i = 0; i < parts.Length; i++) encoded[i] = Encode(parts[i]);
        return encoded;
    }

    /// <summary>Blank or broken parts are refused: an encoder would fold different broken strings into one key.</summary>
    private static string Encode(string? part) =>
        !string.IsNullOrWhiteSpace(part) && IdText.IsWellFormed(part)
            ? Uri.EscapeDataString(part)
            : throw new FormatException("a part of a grain's key is empty or is not well-formed text: make ids with their Parse");
}
