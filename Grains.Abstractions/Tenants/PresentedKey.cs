using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>The part of a key behind its point, and the address it came from.</summary>
[GenerateSerializer, Immutable, Alias("presented-key")]
public sealed record PresentedKey(
    [property: Id(0)] Secret Secret,
    [property: Id(1)] string Address);
