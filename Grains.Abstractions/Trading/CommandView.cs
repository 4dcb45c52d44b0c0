using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>A command and what became of it.</summary>
[GenerateSerializer, Immutable, Alias("command-view")]
public sealed record CommandView(
    [property: Id(0)] long Sequence,
    [property: Id(1)] VenueCommand Command,
    [property: Id(2)] CommandState State,
    [property: Id(3)] CommandResult? Result);
