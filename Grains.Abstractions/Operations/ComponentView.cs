using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>A component as last reported; <paramref name="Stale"/> when it has been silent for too long to be believed.</summary>
[GenerateSerializer, Immutable, Alias("component-view")]
public sealed record ComponentView(
    [property: Id(0)] ComponentReport Report,
    [property: Id(1)] DateTimeOffset Registered,
    [property: Id(2)] DateTimeOffset LastSeen,
    [property: Id(3)] bool Stale);
