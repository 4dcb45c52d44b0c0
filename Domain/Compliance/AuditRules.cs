using Arus.Domain.Answers;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Compliance;

public static class AuditRules
{
    public const int LongestText = 200;
    public const int LongestDetail = 16_000;
    public const int MostRead = 500;

    public static Refusal? MayAppend(TenantId owner, Caller caller, AuditEntry entry) =>
        (caller.Tenant == owner && caller.Role == Role.Operator
            ? Access.Check(caller, TenantId.Platform, Role.Operator, Scopes.None)
            : Access.Check(caller, owner, Role.Viewer, Scopes.None))
        ?? Refuse.UnlessText(caller.Principal, LongestText, "principal")
        ?? (AuditEntryId.TryParse(entry.Id.Value, out _) ? null : Refuse.Invalid("id: write an id of your own for this entry"))
        ?? Refuse.UnlessText(entry.Action, LongestText, "action")
        ?? Refuse.UnlessText(entry.Subject, LongestText, "subject")
        ?? (entry.Detail is { Length: <= LongestDetail } ? null : Refuse.Invalid($"detail: write at most {LongestDetail} characters"));

    public static Refusal? MayRead(TenantId owner, Caller caller, int limit) => MayVerify(owner, caller) ?? Refuse.UnlessLimit(limit, MostRead);

    /// <summary>Admins read their own tenant's chain; the platform's own is for operators.</summary>
    public static Refusal? MayVerify(TenantId owner, Caller caller) =>
        Access.Check(caller, owner, owner == TenantId.Platform ? Role.Operator : Role.Admin, Scopes.Read);

    public static AuditRow Next(AuditHead head, TenantId owner, Caller caller, AuditEntry entry, DateTimeOffset now, AuditKeys keys) =>
        AuditSeals.Seal(new(owner, head.Version + 1, entry, caller.Principal, caller.Role, now, head.Hash), keys);

    /// <summary>Whether an entry that came before is this one, by the same caller: when it came is not compared.</summary>
    public static Answer<AuditReceipt> Again(AuditRow stored, Caller caller, AuditEntry entry) =>
        stored.Content.Entry == entry && stored.Content.Principal == caller.Principal && stored.Content.Role == caller.Role
            ? Answer.Of(new AuditReceipt(stored.Content.Version, stored.Seal.Hash))
            : Answer.Refuse<AuditReceipt>(Refuse.SameIdOtherBody($"entry {entry.Id}"));

    public static AuditRecord View(AuditRow row) =>
        new(row.Content.Version, row.Content.Entry, row.Content.Principal, row.Content.Role, row.Content.At, row.Seal.Hash);
}
