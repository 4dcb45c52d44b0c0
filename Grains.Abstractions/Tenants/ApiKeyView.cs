using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary><paramref name="LastUsed"/> is coarse: it may lag by the age that the rules state.</summary>
[GenerateSerializer, Immutable, Alias("api-key-view")]
public sealed record ApiKeyView(
    [property: Id(0)] ApiKeyId Id,
    [property: Id(1)] NewApiKey Grants,
    [property: Id(2)] string By,
    [property: Id(3)] DateTimeOffset Created,
    [property: Id(4)] DateTimeOffset? Revoked,
    [property: Id(5)] DateTimeOffset? LastUsed);
