using Orleans;

namespace Arus.Integrations.Tests.Storage.State;

[GenerateSerializer, Immutable, Alias("sample-line")]
public sealed record SampleLine(
    [property: Id(0)] SampleId Id, [property: Id(1)] decimal Amount, [property: Id(2)] ImmutableArray<string> Notes);
