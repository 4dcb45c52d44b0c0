using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>What a session is to know at its beginning.</summary>
/// <param name="Session">Counts the terminal's sessions.</param>
/// <param name="Epoch">The kill epoch in force.</param>
/// <param name="HighestGiven">The highest command sequence ever given out.</param>
/// <param name="Feed">Where the terminal's ticks belong; null: it tells none.</param>
/// <param name="DealsSince">Deals from then on are wanted.</param>
[GenerateSerializer, Immutable, Alias("terminal-welcome")]
public sealed record TerminalWelcome(
    [property: Id(0)] long Session,
    [property: Id(1)] long Epoch,
    [property: Id(2)] long HighestGiven,
    [property: Id(3)] TerminalFeed? Feed,
    [property: Id(4)] BrokerTime DealsSince);
