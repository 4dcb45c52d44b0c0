using Orleans;

namespace Arus.Integrations.Tests.Storage.State;

[GenerateSerializer, Immutable, Alias("sample-id")]
public readonly record struct SampleId([property: Id(0)] string Value);
