using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>One failure, however often it came. <paramref name="Remedy"/> is what its pattern asks for.</summary>
[GenerateSerializer, Immutable, Alias("error-record")]
public sealed record ErrorRecord(
    [property: Id(0)] Fingerprint Fingerprint,
    [property: Id(1)] ErrorTraits Traits,
    [property: Id(2)] ErrorTally Tally,
    [property: Id(3)] RecoveryKind Remedy,
    [property: Id(4)] ImmutableArray<RecoveryTally> Recoveries,
    [property: Id(5)] ErrorWords Words);
