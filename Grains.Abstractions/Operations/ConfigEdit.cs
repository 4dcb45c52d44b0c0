using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>What became of one document; null is absent.</summary>
[GenerateSerializer, Immutable, Alias("config-edit")]
public sealed record ConfigEdit(
    [property: Id(0)] ConfigKey Key,
    [property: Id(1)] string? Before,
    [property: Id(2)] string? After);
