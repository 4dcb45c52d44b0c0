using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>How often a recovery was tried on this failure, and how often it helped.</summary>
[GenerateSerializer, Immutable, Alias("recovery-tally")]
public sealed record RecoveryTally(
    [property: Id(0)] RecoveryKind Kind,
    [property: Id(1)] long Tried,
    [property: Id(2)] long Helped);
