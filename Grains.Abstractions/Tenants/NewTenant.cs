using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

[GenerateSerializer, Immutable, Alias("new-tenant")]
public sealed record NewTenant(
    [property: Id(0)] string Name,
    [property: Id(1)] UserId Owner);
