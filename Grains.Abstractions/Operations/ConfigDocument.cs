using Orleans;

namespace Arus.Grains.Abstractions.Operations;

[GenerateSerializer, Immutable, Alias("config-document")]
public sealed record ConfigDocument(
    [property: Id(0)] ConfigKey Key,
    [property: Id(1)] string Document);
