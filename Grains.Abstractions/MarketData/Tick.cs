using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>One change of a symbol's prices, in points of the symbol's digits; volume in the symbol's volume steps. Zero: not said.</summary>
[GenerateSerializer, Immutable, Alias("tick")]
public readonly record struct Tick(
    [property: Id(0)] BrokerTime Time,
    [property: Id(1)] long Bid,
    [property: Id(2)] long Ask,
    [property: Id(3)] long Last,
    [property: Id(4)] long Volume,
    [property: Id(5)] TickFlags Flags);
