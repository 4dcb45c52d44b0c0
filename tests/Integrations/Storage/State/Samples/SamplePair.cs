using Orleans;

namespace Arus.Integrations.Tests.Storage.State;

[GenerateSerializer, Immutable, Alias("sample-pair")]
public readonly record struct SamplePair([property: Id(0)] long Points, [property: Id(1)] byte Digits)
{
    public bool IsZero => Points == 0;
}
