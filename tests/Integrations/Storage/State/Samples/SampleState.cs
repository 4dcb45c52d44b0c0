using Orleans;

namespace Arus.Integrations.Tests.Storage.State;

[GenerateSerializer, Immutable, Alias("sample-state")]
public sealed record SampleState
{
    [Id(0)] public string Name { get; init; } = "unnamed";

    [Id(1)] public string? Note { get; init; } = "none yet";

    [Id(2)] public ImmutableArray<SampleLine> Lines { get; init; } = [];

    [Id(3)] public ImmutableSortedDictionary<SampleId, SampleOutcome> Outcomes { get; init; } = ImmutableSortedDictionary<SampleId, SampleOutcome>.Empty;

    [Id(4)] public ImmutableSortedSet<string> Tags { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    [Id(5)] public SampleMaybe<SampleNumber> Last { get; init; } = new SampleMaybe<SampleNumber>.None();

    [Id(6)] public SampleSide Side { get; init; }

    [Id(7)] public SampleNumber? Maybe { get; init; }

    [Id(8)] public ImmutableArray<byte> Hash { get; init; } = [];

    [Id(9)] public double Rate { get; init; }

    [Id(10)] public TimeSpan Age { get; init; }

    [Id(11)] public DateTimeOffset At { get; init; }

    [Id(12)] public SamplePair Price { get; init; }

    public int LineCount => Lines.Length;
}
