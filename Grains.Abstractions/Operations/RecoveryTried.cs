using Orleans;

namespace Arus.Grains.Abstractions.Operations;

[GenerateSerializer, Immutable, Alias("recovery-tried")]
public sealed record RecoveryTried(
    [property: Id(0)] RecoveryKind Kind,
    [property: Id(1)] int Attempts,
    [property: Id(2)] bool Helped);
