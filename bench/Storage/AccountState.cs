using Orleans;

namespace Arus.Storage.Bench;

/// <summary>State of about the size that most grains have: 200 bytes as stored.</summary>
[GenerateSerializer, Immutable, Alias("bench-account-state")]
public sealed record AccountState
{
    [Id(0)] public long Total { get; init; }

    [Id(1)] public long Entries { get; init; }

    [Id(2)] public string Note { get; init; } = "";

    [Id(3)] public ImmutableArray<long> Last { get; init; } = [];

    public AccountState Add(long amount) => this with
    {
        Total = Total + amount,
        Entries = Entries + 1,
        Note = "an entry as long as most are",
        Last = [Total, Total + 1, Total + 2, Total + 3, Total + 4, Total + 5, Total + 6, Total + 7],
    };
}
