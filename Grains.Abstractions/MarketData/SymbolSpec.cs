using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>What a broker says of a symbol, by the property names of MetaTrader 5. Amounts are in the units it states them in.</summary>
[GenerateSerializer, Immutable, Alias("symbol-spec")]
public sealed record SymbolSpec(
    [property: Id(0)] SymbolName Symbol,
    [property: Id(1)] string Description,
    [property: Id(2)] byte Digits,
    [property: Id(3)] SymbolTrading Trading,
    [property: Id(4)] SymbolMargin Margin,
    [property: Id(5)] SymbolSwap Swap,
    [property: Id(6)] ImmutableArray<TradingSession> Sessions);
