using Arus.Grains.Abstractions.Trading;
using Orleans;

namespace Arus.Domain.Trading.Terminals;

/// <summary>A row of a terminal's journal: what was ordered of it and what it told.</summary>
[GenerateSerializer, Immutable, Alias("terminal-event")]
public abstract record TerminalEvent
{
    /// <summary>A command was stored under the next sequence.</summary>
    [GenerateSerializer, Immutable, Alias("terminal-submitted")]
    public sealed record Submitted([property: Id(0)] SequencedCommand Command, [property: Id(1)] string By) : TerminalEvent;

    /// <summary>Commands were given to a session, for the only time.</summary>
    [GenerateSerializer, Immutable, Alias("terminal-given")]
    public sealed record Given([property: Id(0)] ImmutableArray<long> Sequences, [property: Id(1)] long Session) : TerminalEvent;

    /// <summary>A session began, with this mark in the terminal's file.</summary>
    [GenerateSerializer, Immutable, Alias("terminal-met")]
    public sealed record Met([property: Id(0)] long Session, [property: Id(1)] CommandMark Mark) : TerminalEvent;

    /// <summary>A session ended.</summary>
    [GenerateSerializer, Immutable, Alias("terminal-parted")]
    public sealed record Parted([property: Id(0)] long Session, [property: Id(1)] string Because) : TerminalEvent;

    [GenerateSerializer, Immutable, Alias("terminal-kill-ordered")]
    public sealed record KillOrdered([property: Id(0)] KillOrder Order, [property: Id(1)] string By) : TerminalEvent;

    /// <summary>The venue shows flat after a kill.</summary>
    [GenerateSerializer, Immutable, Alias("terminal-flat")]
    public sealed record Flat([property: Id(0)] long Epoch) : TerminalEvent;

    [GenerateSerializer, Immutable, Alias("terminal-told")]
    public sealed record Told([property: Id(0)] VenueEvent Event) : TerminalEvent;

    /// <summary>The fate of an Unknown command was found out.</summary>
    [GenerateSerializer, Immutable, Alias("terminal-settled")]
    public sealed record Settled([property: Id(0)] long Sequence, [property: Id(1)] CommandState State, [property: Id(2)] CommandResult? Result) : TerminalEvent;
}
