using Orleans;

namespace Arus.Engine.Bench.Grains;

[GenerateSerializer, Immutable, Alias("bench-ledger-state")]
public sealed record LedgerState
{
    [Id(0)] public long Total { get; init; }

    [Id(1)] public long Entries { get; init; }

    [Id(2)] public string Note { get; init; } = "";
}
