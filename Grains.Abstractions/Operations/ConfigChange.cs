using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>Sets one document, or removes it where <paramref name="Document"/> is null.</summary>
[GenerateSerializer, Immutable, Alias("config-change")]
public sealed record ConfigChange(
    [property: Id(0)] ChangeId Id,
    [property: Id(1)] ConfigKey Key,
    [property: Id(2)] string? Document,
    [property: Id(3)] string Why);
