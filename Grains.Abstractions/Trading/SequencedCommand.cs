using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>A command under the terminal's own sequence, to be transmitted once.</summary>
[GenerateSerializer, Immutable, Alias("sequenced-command")]
public sealed record SequencedCommand([property: Id(0)] long Sequence, [property: Id(1)] VenueCommand Command);
