using Arus.Grains.Abstractions.Operations;
using Orleans;

namespace Arus.Domain.Operations;

/// <summary>A component as last reported. <paramref name="LastSeen"/> may lag by <see cref="HubRules.BeatGrain"/>.</summary>
[GenerateSerializer, Immutable, Alias("registered-component")]
public sealed record RegisteredComponent(
    [property: Id(0)] ComponentReport Report,
    [property: Id(1)] DateTimeOffset Registered,
    [property: Id(2)] DateTimeOffset LastSeen);
