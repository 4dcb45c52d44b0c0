using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>What a session has to do now. It asks when it is nudged, and once a second.</summary>
/// <param name="Commands">To be transmitted once each, in this order: none of them is ever told again.</param>
/// <param name="LookUp">Magics whose fate is to be looked up at the venue; told again until it is known.</param>
/// <param name="LookUpSince">From when on the venue's history matters for them.</param>
/// <param name="Kill">A kill epoch to be told until the terminal took it and, where it flattens, the venue shows flat.</param>
/// <param name="Snapshot">Whether a snapshot is wanted, with deals from <paramref name="LookUpSince"/> on.</param>
[GenerateSerializer, Immutable, Alias("terminal-work")]
public sealed record TerminalWork(
    [property: Id(0)] ImmutableArray<SequencedCommand> Commands,
    [property: Id(1)] ImmutableArray<Magic> LookUp,
    [property: Id(2)] BrokerTime LookUpSince,
    [property: Id(3)] KillOrder? Kill,
    [property: Id(4)] bool Snapshot);
