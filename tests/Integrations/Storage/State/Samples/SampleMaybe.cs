using Orleans;

namespace Arus.Integrations.Tests.Storage.State;

[GenerateSerializer, Immutable, Alias("sample-maybe`1")]
public abstract record SampleMaybe<T>
{
    [GenerateSerializer, Immutable, Alias("some`1")]
    public sealed record Some([property: Id(0)] T Value) : SampleMaybe<T>;

    [GenerateSerializer, Immutable, Alias("none`1")]
    public sealed record None : SampleMaybe<T>;
}
