using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

[GenerateSerializer, Immutable, Alias("user-view")]
public sealed record UserView(
    [property: Id(0)] UserId Id,
    [property: Id(1)] string DisplayName,
    [property: Id(2)] EmailAddress Email,
    [property: Id(3)] DateTimeOffset Created,
    [property: Id(4)] ImmutableArray<Membership> Memberships);
