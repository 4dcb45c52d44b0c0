using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>The only time that the key is shown: what is kept is its hash.</summary>
[GenerateSerializer, Immutable, Alias("issued-api-key")]
public sealed record IssuedApiKey(
    [property: Id(0)] ApiKeyId Id,
    [property: Id(1)] Secret Key);
