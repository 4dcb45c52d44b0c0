using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>Who changed what, when and why. <paramref name="RolledBackTo"/> is set where the change was a roll back.</summary>
[GenerateSerializer, Immutable, Alias("config-version")]
public sealed record ConfigVersion(
    [property: Id(0)] long Version,
    [property: Id(1)] ChangeId Id,
    [property: Id(2)] ImmutableArray<ConfigEdit> Edits,
    [property: Id(3)] string By,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] string Why,
    [property: Id(6)] long? RolledBackTo);
