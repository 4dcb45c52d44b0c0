using Arus.Grains.Abstractions.Trading;
using Orleans;

namespace Arus.Domain.Trading.Terminals;

/// <summary>Who a terminal is and who may be it. What it was told and told stands in its journal.</summary>
[GenerateSerializer, Immutable, Alias("terminal-state")]
public sealed record TerminalState
{
    /// <summary>Null until registered.</summary>
    [Id(0)] public NewTerminal? Settings { get; init; }

    [Id(1)] public string TokenHash { get; init; } = "";

    [Id(2)] public DateTimeOffset Created { get; init; }

    [Id(3)] public bool Revoked { get; init; }

    /// <summary>Why a person has to unlock it; empty when it is not locked.</summary>
    [Id(4)] public string LockedBecause { get; init; } = "";

    /// <summary>What the token was bound to at first use; empty before.</summary>
    [Id(5)] public string Login { get; init; } = "";

    [Id(6)] public string Server { get; init; } = "";

    /// <summary>Counts sessions.</summary>
    [Id(7)] public long Session { get; init; }

    [Id(8)] public DateTimeOffset Since { get; init; }

    /// <summary>When a session was last taken over.</summary>
    [Id(9)] public DateTimeOffset TakenOver { get; init; }

    [Id(10)] public VenueAccount? Account { get; init; }

    /// <summary>Acts not yet written in the audit: written again after a crash.</summary>
    [Id(11)] public ImmutableArray<OwedAct> Owed { get; init; } = [];

    /// <summary>Counts acts, so that each has an id of its own.</summary>
    [Id(12)] public long Acts { get; init; }
}
