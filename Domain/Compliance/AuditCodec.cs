using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Compliance;

/// <summary>The canonical bytes of a row's content, which are hashed, and the bytes of a whole row, which are stored.</summary>
public static class AuditCodec
{
    private const string Form = "arus-audit-1";

    public static ReadOnlyMemory<byte> Canonical(AuditContent content) => Write(new AuditWriter(), content).Written;

    public static ReadOnlyMemory<byte> Encode(AuditRow row) =>
        Write(new AuditWriter(), row.Content).Text(row.Seal.Hash).Text(row.Seal.KeyId).Text(row.Seal.Hmac).Written;

    /// <summary>Null when the bytes are not those of a row, to the last one.</summary>
    public static AuditRow? Decode(ReadOnlySpan<byte> bytes)
    {
        AuditReader reader = new(bytes);
        string form = reader.Text();
        TenantId tenant = new(reader.Text());
        long version = reader.Number();
        AuditEntry entry = new(new(reader.Text()), reader.Text(), reader.Text(), reader.Text());
        string principal = reader.Text();
        bool isRole = Enum.TryParse(reader.Text(), out Role role);
        long ticks = reader.Number();
        string previous = reader.Text();
        AuditSeal seal = new(reader.Text(), reader.Text(), reader.Text());
        if (!reader.IsWhole || form != Form || !isRole || ticks < 0 || ticks > DateTimeOffset.MaxValue.UtcTicks) return null;

        return new(new(tenant, version, entry, principal, role, new DateTimeOffset(ticks, TimeSpan.Zero), previous), seal);
    }

    private static AuditWriter Write(AuditWriter writer, AuditContent content) => writer
        .Text(Form)
        .Text(content.Tenant.Value)
        .Number(content.Version)
        .Text(content.Entry.Id.Value).Text(content.Entry.Action).Text(content.Entry.Subject).Text(content.Entry.Detail)
        .Text(content.Principal)
        .Text(content.Role.ToString())
        .Number(content.At.UtcTicks)
        .Text(content.Previous);
}
