using System.Security.Cryptography;
using System.Text;

namespace Arus.Domain.Compliance;

/// <summary>Makes and checks seals. The signature covers the hash and the name of its own key.</summary>
public static class AuditSeals
{
    public static AuditRow Seal(AuditContent content, AuditKeys keys)
    {
        string hash = Hash(content);
        return keys.TryGet(keys.CurrentId, out ReadOnlySpan<byte> key)
            ? new(content, new(hash, keys.CurrentId, Sign(hash, keys.CurrentId, key)))
            : throw new InvalidOperationException($"the audit key '{keys.CurrentId}' is gone");
    }

    public static string Hash(AuditContent content) => Convert.ToHexStringLower(SHA256.HashData(AuditCodec.Canonical(content).Span));

    public static bool IsSigned(AuditSeal seal, ReadOnlySpan<byte> key) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal.Hmac), Encoding.UTF8.GetBytes(Sign(seal.Hash, seal.KeyId, key)));

    private static string Sign(string hash, string keyId, ReadOnlySpan<byte> key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, new AuditWriter().Text(keyId).Text(hash).Written.Span));
}
