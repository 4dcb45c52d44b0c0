using Orleans;

namespace Arus.Integrations.Tests.Storage.State;

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
