using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Simulator.Feed;

namespace Arus.Mt5Gateway.Simulator;

/// <summary>What a simulated terminal is, and what it does when nothing is wrong.</summary>
public sealed record TerminalOptions
{
    /// <summary>Of the gateway: ws://127.0.0.1:8080/mt5.</summary>
    public required Uri Gateway { get; init; }

    /// <summary>As the platform gave it; the terminal's id is in it.</summary>
    public required Secret Token { get; init; }

    public required ImmutableArray<ITickHistory> Histories { get; init; }

    /// <summary>Where the broker's clock begins; null: at the real one's time in the broker's zone. A clock that an account's folder remembers is never behind it.</summary>
    public BrokerTime? StartAt { get; init; }

    /// <summary>The broker's clock less UTC.</summary>
    public TimeSpan GmtOffset { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How many times faster than real the broker's clock runs, 0.1 to 1000; 0: as fast as the credit allows.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>The clock moves only by <see cref="SimulatedTerminal.Lead"/>: a test leads it.</summary>
    public bool IsLed { get; init; }

    /// <summary>When the broker's clock is there the terminal says good-bye; null: never.</summary>
    public BrokerTime? StopAt { get; init; }

    /// <summary>Whether it tells ticks.</summary>
    public bool Feeds { get; init; } = true;

    /// <summary>Whether it takes commands.</summary>
    public bool Trades { get; init; } = true;

    /// <summary>The account's terms at the simulated broker.</summary>
    public VenueSettings Account { get; init; } = new();

    /// <summary>Paid in when the account is new.</summary>
    public Money Deposit { get; init; } = new(1_000_000, Currency.Usd);

    public string Login { get; init; } = "1000001";

    public string Server { get; init; } = "Arus-Simulated";

    /// <summary>Where the command file and the account are kept; empty: in memory, for the life of the object.</summary>
    public string Folder { get; init; } = "";

    /// <summary>How far back the terminal's history reaches.</summary>
    public TimeSpan HistoryDepth { get; init; } = TimeSpan.FromDays(30);

    /// <summary>For the random part of the waits between connections.</summary>
    public ulong Seed { get; init; }

    public TerminalCaps Caps { get; init; } = new();

    public TerminalFaults Faults { get; init; } = TerminalFaults.None;
}
