using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

[GenerateSerializer, Immutable, Alias("member")]
public sealed record Member(
    [property: Id(0)] UserId User,
    [property: Id(1)] Role Role,
    [property: Id(2)] DateTimeOffset Since);
