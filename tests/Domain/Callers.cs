using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tests;

/// <summary>Who calls in these tests, and what they were answered.</summary>
internal static class Callers
{
    public static readonly TenantId Acme = TenantId.Parse("acme");
    public static readonly TenantId Other = TenantId.Parse("other");
    public static readonly Caller Platform = Caller.System(TenantId.Platform);
    public static readonly Caller Operator = Of(Role.Operator, TenantId.Platform);
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static Caller Of(Role role, TenantId? tenant = null, Scopes scopes = Scopes.All) => new(tenant ?? Acme, role.ToString(), role, scopes);

    public static T Given<T>(this Answer<T> answer)
        where T : notnull => Assert.IsType<Answer<T>.Given>(answer).Value;

    public static string Code<T>(this Answer<T> answer)
        where T : notnull => Assert.IsType<Answer<T>.Refused>(answer).Refusal.Code;
}
