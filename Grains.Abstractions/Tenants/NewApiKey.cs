using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>At most what its maker may do. <paramref name="Networks"/> are addresses or CIDR blocks; none means from anywhere.</summary>
[GenerateSerializer, Immutable, Alias("new-api-key")]
public sealed record NewApiKey(
    [property: Id(0)] string Name,
    [property: Id(1)] Role Role,
    [property: Id(2)] Scopes Scopes,
    [property: Id(3)] ImmutableArray<string> Networks,
    [property: Id(4)] DateTimeOffset? Expires);
