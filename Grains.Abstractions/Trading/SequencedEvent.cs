using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>An event of a terminal's journal: read on by its cursor.</summary>
[GenerateSerializer, Immutable, Alias("sequenced-event")]
public sealed record SequencedEvent([property: Id(0)] long Cursor, [property: Id(1)] DateTimeOffset At, [property: Id(2)] VenueEvent Event);
