using Arus.Grains.Abstractions.Operations;
using Orleans;

namespace Arus.Domain.Operations;

[GenerateSerializer, Immutable, Alias("error-index-state")]
public sealed record ErrorIndexState
{
    [Id(0)] public ImmutableSortedDictionary<Fingerprint, ErrorSummary> Seen { get; init; } = ImmutableSortedDictionary<Fingerprint, ErrorSummary>.Empty;
}
