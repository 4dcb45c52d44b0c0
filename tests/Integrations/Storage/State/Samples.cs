using Arus.Domain.Storage;
using Orleans;

namespace Arus.Integrations.Tests.Storage.State;

#pragma warning disable CA1036 // Samples: ids without operators are what contracts have.
[GenerateSerializer, Immutable, Alias("sample-id")]
public readonly record struct SampleId([property: Id(0)] string Value);

[GenerateSerializer, Immutable, Alias("sample-number")]
public readonly record struct SampleNumber([property: Id(0)] long Value);

[GenerateSerializer, Immutable, Alias("sample-pair")]
public readonly record struct SamplePair([property: Id(0)] long Points, [property: Id(1)] byte Digits)
{
    public bool IsZero => Points == 0;
}

public enum SampleSide
{
    Buy,
    Sell,
}

[GenerateSerializer, Immutable, Alias("sample-outcome")]
public abstract record SampleOutcome
{
    [GenerateSerializer, Immutable, Alias("filled")]
    public sealed record Filled([property: Id(0)] SamplePair At, [property: Id(1)] DateTimeOffset When) : SampleOutcome;

    [GenerateSerializer, Immutable, Alias("rejected")]
    public sealed record Rejected([property: Id(0)] string Because) : SampleOutcome;

    [GenerateSerializer, Immutable, Alias("open")]
    public sealed record Open : SampleOutcome;
}

[GenerateSerializer, Immutable, Alias("sample-maybe`1")]
public abstract record SampleMaybe<T>
{
    [GenerateSerializer, Immutable, Alias("some`1")]
    public sealed record Some([property: Id(0)] T Value) : SampleMaybe<T>;

    [GenerateSerializer, Immutable, Alias("none`1")]
    public sealed record None : SampleMaybe<T>;
}

[GenerateSerializer, Immutable, Alias("sample-line")]
public sealed record SampleLine(
    [property: Id(0)] SampleId Id, [property: Id(1)] decimal Amount, [property: Id(2)] ImmutableArray<string> Notes);

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

[GenerateSerializer, Immutable, Alias("sample-versioned"), SchemaVersion(3)]
public sealed record SampleVersioned
{
    [Id(0)] public long Cents { get; init; }
}

public sealed record SampleWithObject
{
    public object? Anything { get; init; }
}

public sealed record SampleWithPrivateSetter
{
    public int Hidden { get; private set; }
}

public sealed record SampleWithField
{
#pragma warning disable CA1051 // What is refused.
    public int Open;
#pragma warning restore CA1051
}
