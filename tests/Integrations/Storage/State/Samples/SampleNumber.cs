using Orleans;

namespace Arus.Integrations.Tests.Storage.State;

[GenerateSerializer, Immutable, Alias("sample-number")]
public readonly record struct SampleNumber([property: Id(0)] long Value);
