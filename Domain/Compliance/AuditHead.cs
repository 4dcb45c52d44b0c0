namespace Arus.Domain.Compliance;

/// <summary>The last row of a chain: how many there are, and what everything up to it hashes to.</summary>
public sealed record AuditHead(long Version, string Hash)
{
    public static AuditHead Empty { get; } = new(0, new string('0', 64));
}
