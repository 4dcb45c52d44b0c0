using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>Everything that runs, by name. <paramref name="Overall"/> is the worst of all; a stale component counts as unhealthy.</summary>
[GenerateSerializer, Immutable, Alias("hub-view")]
public sealed record HubView(
    [property: Id(0)] ImmutableArray<ComponentView> Components,
    [property: Id(1)] Health Overall,
    [property: Id(2)] long ConfigurationVersion,
    [property: Id(3)] DateTimeOffset At);
