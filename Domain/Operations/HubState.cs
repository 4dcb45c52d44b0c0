using Arus.Grains.Abstractions.Operations;
using Orleans;

namespace Arus.Domain.Operations;

[GenerateSerializer, Immutable, Alias("hub-state")]
public sealed record HubState
{
    [Id(0)] public ImmutableSortedDictionary<ModuleName, RegisteredComponent> Components { get; init; } =
        ImmutableSortedDictionary<ModuleName, RegisteredComponent>.Empty;

    /// <summary>The configuration of the newest version.</summary>
    [Id(1)] public ImmutableSortedDictionary<ConfigKey, string> Documents { get; init; } = ImmutableSortedDictionary<ConfigKey, string>.Empty;

    /// <summary>The last versions, oldest first, as what each changed: any of them can be had by undoing those after it.</summary>
    [Id(2)] public ImmutableArray<ConfigVersion> Versions { get; init; } = [];
}
