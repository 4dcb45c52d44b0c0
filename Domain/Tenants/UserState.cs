using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Domain.Tenants;

[GenerateSerializer, Immutable, Alias("user-state")]
public sealed record UserState
{
    /// <summary>Null until registered. Memberships may come before.</summary>
    [Id(0)] public PasswordHash? Password { get; init; }

    [Id(1)] public string DisplayName { get; init; } = "";

    [Id(2)] public EmailAddress Email { get; init; }

    [Id(3)] public DateTimeOffset Created { get; init; }

    [Id(4)] public ImmutableSortedDictionary<TenantId, KnownMembership> Memberships { get; init; } = ImmutableSortedDictionary<TenantId, KnownMembership>.Empty;
}
