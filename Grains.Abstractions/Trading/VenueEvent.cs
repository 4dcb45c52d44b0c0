using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>Something a terminal told of its venue. May come twice, late and in any order; a snapshot is the truth.</summary>
[GenerateSerializer, Immutable, Alias("venue-event")]
public abstract record VenueEvent
{
    /// <summary>The command stands in the terminal's own file; OrderSend is next.</summary>
    [GenerateSerializer, Immutable, Alias("venue-journaled")]
    public sealed record Journaled([property: Id(0)] long Sequence, [property: Id(1)] Magic Magic) : VenueEvent;

    [GenerateSerializer, Immutable, Alias("venue-result")]
    public sealed record Result([property: Id(0)] long Sequence, [property: Id(1)] Magic Magic, [property: Id(2)] CommandResult Said) : VenueEvent;

    [GenerateSerializer, Immutable, Alias("venue-order-seen")]
    public sealed record OrderSeen([property: Id(0)] VenueOrder Order) : VenueEvent;

    [GenerateSerializer, Immutable, Alias("venue-deal-seen")]
    public sealed record DealSeen([property: Id(0)] VenueDeal Deal) : VenueEvent;

    [GenerateSerializer, Immutable, Alias("venue-position-seen")]
    public sealed record PositionSeen([property: Id(0)] VenuePosition Position) : VenueEvent;

    [GenerateSerializer, Immutable, Alias("venue-position-closed")]
    public sealed record PositionClosed([property: Id(0)] Ticket Ticket, [property: Id(1)] Ticket Identifier) : VenueEvent;

    [GenerateSerializer, Immutable, Alias("venue-balance-seen")]
    public sealed record BalanceSeen([property: Id(0)] VenueBalance Balance) : VenueEvent;

    /// <summary>What a magic stands for at the venue. Complete and empty: it was never executed.</summary>
    [GenerateSerializer, Immutable, Alias("venue-found")]
    public sealed record Found([property: Id(0)] Magic Magic, [property: Id(1)] bool Complete, [property: Id(2)] VenueSnapshot Of) : VenueEvent;

    /// <summary>The terminal took a kill epoch.</summary>
    [GenerateSerializer, Immutable, Alias("venue-epoch-taken")]
    public sealed record EpochTaken([property: Id(0)] long Epoch) : VenueEvent;
}
