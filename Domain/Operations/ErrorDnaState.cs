using Arus.Grains.Abstractions.Operations;
using Orleans;

namespace Arus.Domain.Operations;

[GenerateSerializer, Immutable, Alias("error-dna-state")]
public sealed record ErrorDnaState
{
    /// <summary>Null until the failure was seen.</summary>
    [Id(0)] public ErrorTraits? Traits { get; init; }

    [Id(1)] public ErrorTally Tally { get; init; } = new(default, default, 0, [], false);

    /// <summary>By kind.</summary>
    [Id(2)] public ImmutableArray<RecoveryTally> Recoveries { get; init; } = [];
}
