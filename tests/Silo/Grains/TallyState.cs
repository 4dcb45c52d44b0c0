using Orleans;

namespace Arus.Silo.Tests.Grains;

[GenerateSerializer, Immutable, Alias("silo-tally-state")]
public sealed record TallyState
{
    [Id(0)]
    public long Total { get; init; }
}
