using Arus.Domain.Storage;
using Orleans;

namespace Arus.Integrations.Tests.Storage.State;

[GenerateSerializer, Immutable, Alias("sample-versioned"), SchemaVersion(3)]
public sealed record SampleVersioned
{
    [Id(0)] public long Cents { get; init; }
}
