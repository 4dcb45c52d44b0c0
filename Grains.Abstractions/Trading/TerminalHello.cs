using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>What a terminal says when it connects.</summary>
[GenerateSerializer, Immutable, Alias("terminal-hello")]
public sealed record TerminalHello
{
    [Id(0)] public Secret Token { get; init; }

    [Id(1)] public int Build { get; init; }

    [Id(2)] public string Program { get; init; } = "";

    [Id(3)] public BrokerTime Time { get; init; }

    /// <summary>The broker's clock less UTC.</summary>
    [Id(4)] public TimeSpan GmtOffset { get; init; }

    [Id(5)] public double ClockRate { get; init; }

    /// <summary>Whether it tells ticks.</summary>
    [Id(6)] public bool Feeds { get; init; }

    /// <summary>Whether it takes commands.</summary>
    [Id(7)] public bool Trades { get; init; }

    [Id(8)] public CommandMark Mark { get; init; }

    [Id(9)] public long Epoch { get; init; }

    [Id(10)] public VenueAccount Account { get; init; } = new();

    /// <summary>From where it connected.</summary>
    [Id(11)] public string Address { get; init; } = "";
}
