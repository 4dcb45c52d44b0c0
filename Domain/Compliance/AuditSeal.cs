namespace Arus.Domain.Compliance;

/// <summary>SHA-256 over the canonical bytes of the content, and its signature by a key that is named. Hex.</summary>
public sealed record AuditSeal(string Hash, string KeyId, string Hmac);
