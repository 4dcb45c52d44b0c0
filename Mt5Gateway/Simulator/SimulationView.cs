using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Simulator.Account;

namespace Arus.Mt5Gateway.Simulator;

/// <summary>A simulated terminal between two turns: what it knows, told and did.</summary>
public sealed record SimulationView
{
    /// <summary>Welcomed and not over.</summary>
    public bool IsOnline { get; init; }

    /// <summary>Connections that were made.</summary>
    public int Connections { get; init; }

    /// <summary>The session the gateway named last.</summary>
    public long Session { get; init; }

    public BrokerTime Clock { get; init; }

    /// <summary>Symbols that are wanted now.</summary>
    public int Wanted { get; init; }

    /// <summary>Ticks and bars told on this connection, and how many the credit allows.</summary>
    public long Spent { get; init; }

    public long Granted { get; init; }

    /// <summary>Ticks and bars told on all connections.</summary>
    public long SpentInAll { get; init; }

    /// <summary>Whether every tick up to the clock was told.</summary>
    public bool IsCaughtUp { get; init; }

    /// <summary>What stands in the terminal's own file.</summary>
    public CommandMark Mark { get; init; }

    public long Epoch { get; init; }

    /// <summary>Every command that came, in order.</summary>
    public ImmutableArray<ExecutedCommand> Commands { get; init; } = [];

    /// <summary>The account's books with its whole history.</summary>
    public VenueSnapshot? Books { get; init; }

    /// <summary>How connections ended, oldest first: the protocol's words, or why there was none.</summary>
    public ImmutableArray<string> Ends { get; init; } = [];

    /// <summary>What the gateway called wrong, oldest first.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];
}
