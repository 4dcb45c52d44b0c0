using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Domain.Tenants;

[GenerateSerializer, Immutable, Alias("api-key-state")]
public sealed record ApiKeyState
{
    /// <summary>Null until issued.</summary>
    [Id(0)] public NewApiKey? Grants { get; init; }

    [Id(1)] public TenantId Tenant { get; init; }

    [Id(2)] public string By { get; init; } = "";

    [Id(3)] public DateTimeOffset Created { get; init; }

    /// <summary>SHA-256 of the secret, in hex: 256 random bits need no salt and no slowness.</summary>
    [Id(4)] public string SecretHash { get; init; } = "";

    [Id(5)] public DateTimeOffset? Revoked { get; init; }

    [Id(6)] public DateTimeOffset? LastUsed { get; init; }
}
