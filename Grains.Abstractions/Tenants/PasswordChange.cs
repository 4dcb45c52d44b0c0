using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

[GenerateSerializer, Immutable, Alias("password-change")]
public sealed record PasswordChange(
    [property: Id(0)] Secret Current,
    [property: Id(1)] Secret Next);
