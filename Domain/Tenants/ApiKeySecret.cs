using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tenants;

/// <summary>A key is written <c>prefix_id.secret</c>: the part before the point names it, the part behind opens.</summary>
public static class ApiKeySecret
{
    public const string Prefix = "arus_";
    public const int SecretBytes = 32;

    public static Secret Encode(ReadOnlySpan<byte> random) =>
        random.Length == SecretBytes ? new(Base64Url.EncodeToString(random)) : throw new ArgumentException($"a secret is {SecretBytes} random bytes", nameof(random));

    public static Secret Join(ApiKeyId id, Secret secret) => new($"{id}.{secret.Value}");

    public static bool TrySplit(Secret key, out ApiKeyId id, out Secret secret)
    {
        string text = key.Value ?? "";
        int point = text.LastIndexOf('.');
        secret = new(point < 0 ? "" : text[(point + 1)..]);
        return IsId(point < 0 ? "" : text[..point], out id) && secret.Value.Length > 0;
    }

    public static bool IsId(string? text, out ApiKeyId id) =>
        ApiKeyId.TryParse(text, out id) && text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length > Prefix.Length && !text.Contains('.', StringComparison.Ordinal);

    public static string Hash(Secret secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret.Value ?? "")));

    public static bool Matches(Secret secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash));
}
