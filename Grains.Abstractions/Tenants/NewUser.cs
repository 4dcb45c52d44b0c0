using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

[GenerateSerializer, Immutable, Alias("new-user")]
public sealed record NewUser(
    [property: Id(0)] string DisplayName,
    [property: Id(1)] EmailAddress Email,
    [property: Id(2)] Secret Password);
