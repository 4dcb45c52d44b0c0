using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tenants;

/// <summary>The one place that says who may. Nobody crosses a tenant, operators included: they act for the platform's own.</summary>
public static class Access
{
    /// <summary>
    /// Null when the caller may. <paramref name="least"/> is a rank of the tenant, or exactly operator or system; the tenant's
    /// own internal code may whatever a member of it may.
    /// </summary>
    public static Refusal? Check(Caller caller, TenantId owner, Role least, Scopes scopes)
    {
        if (string.IsNullOrEmpty(owner.Value) || caller.Tenant != owner) return new(RefusalCodes.NotYours, "this belongs to another tenant");
        if (!IsEnough(caller.Role, least)) return new(RefusalCodes.RoleTooSmall, $"this takes the role {least}, the caller is {caller.Role}");

        return (caller.Scopes & scopes) == scopes ? null : new(RefusalCodes.ScopeMissing, $"this takes the scope {scopes}");
    }

    public static bool IsRank(Role role) => role is >= Role.Viewer and <= Role.Owner;

    private static bool IsEnough(Role role, Role least) => role switch
    {
        Role.System => true,
        Role.Operator => least == Role.Operator,
        _ => IsRank(role) && IsRank(least) && role >= least,
    };
}
