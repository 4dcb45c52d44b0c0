using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>Makes a new version that says what <paramref name="ToVersion"/> said. Version 0 is the empty configuration.</summary>
[GenerateSerializer, Immutable, Alias("config-roll-back")]
public sealed record ConfigRollBack(
    [property: Id(0)] ChangeId Id,
    [property: Id(1)] long ToVersion,
    [property: Id(2)] string Why);
