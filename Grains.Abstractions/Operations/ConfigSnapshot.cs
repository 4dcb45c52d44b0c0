using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>All documents of one version, by key.</summary>
[GenerateSerializer, Immutable, Alias("config-snapshot")]
public sealed record ConfigSnapshot(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<ConfigDocument> Documents);
