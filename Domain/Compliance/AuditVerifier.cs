using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Compliance;

/// <summary>
/// Walks a chain row by row and names the first bad one. Holds a head and the anchors, never the chain, so that a chain of any
/// length can be verified page by page.
/// </summary>
public sealed class AuditVerifier(TenantId tenant, AuditKeys keys, ImmutableArray<AuditHead> anchors)
{
    private readonly ILookup<long, string> _anchors = anchors.ToLookup(anchor => anchor.Version, anchor => anchor.Hash);

    public AuditHead Head { get; private set; } = AuditHead.Empty;

    public AuditFault? FirstBad { get; private set; }

    /// <summary>The row that stands at <paramref name="version"/> of the journal; null when its bytes are no row. False when there is nothing more to learn.</summary>
    public bool Next(long version, AuditRow? row)
    {
        FirstBad ??= Check(version, row);
        if (FirstBad is null) Head = new(version, row!.Seal.Hash);
        return FirstBad is null;
    }

    /// <summary>The journal itself could not read on.</summary>
    public void Broken(long version, string because) => FirstBad ??= new(version, AuditFaultKind.Unreadable, because);

    /// <summary>After the last row: whether the chain is as long as it once was.</summary>
    public AuditVerdict Finish()
    {
        if (FirstBad is null && anchors.Select(anchor => anchor.Version).DefaultIfEmpty().Max() is long anchored && anchored > Head.Version)
            FirstBad = new(Head.Version + 1, AuditFaultKind.Truncated, $"the chain ends at {Head.Version}, its head was anchored at {anchored}");
        return new(Head.Version, Head.Hash, FirstBad);
    }

    private AuditFault? Check(long version, AuditRow? row)
    {
        long expected = Head.Version + 1;
        if (version != expected) return new(expected, AuditFaultKind.Missing, $"row {expected} is not there, the next is {version}");
        if (row is null) return Bad(AuditFaultKind.Unreadable, "its bytes are no audit row");
        if (row.Content.Tenant != tenant) return Bad(AuditFaultKind.Hash, $"it is a row of tenant '{row.Content.Tenant}'");
        if (row.Content.Version != version) return Bad(AuditFaultKind.Hash, $"it was written as row {row.Content.Version}");
        if (row.Seal.Hash != AuditSeals.Hash(row.Content)) return Bad(AuditFaultKind.Hash, "its content is not what was hashed");
        if (row.Content.Previous != Head.Hash) return Bad(AuditFaultKind.Previous, $"it continues {row.Content.Previous}, the row before is {Head.Hash}");
        if (!keys.TryGet(row.Seal.KeyId, out ReadOnlySpan<byte> key)) return Bad(AuditFaultKind.UnknownKey, $"its key '{row.Seal.KeyId}' is not configured");
        if (!AuditSeals.IsSigned(row.Seal, key)) return Bad(AuditFaultKind.Hmac, $"the key '{row.Seal.KeyId}' did not sign it");

        return _anchors[version].All(anchored => anchored == row.Seal.Hash) ? null : Bad(AuditFaultKind.Anchor, "another hash was anchored outside of the database");

        AuditFault Bad(AuditFaultKind what, string because) => new(version, what, because);
    }
}
