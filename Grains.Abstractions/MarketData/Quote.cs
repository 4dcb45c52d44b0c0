using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>The last valid prices of a symbol, on the stream of its quotes. A hint: a later one replaces it.</summary>
/// <param name="Received">As in <see cref="TickBatch.Received"/>.</param>
[GenerateSerializer, Immutable, Alias("quote")]
public sealed record Quote(
    [property: Id(0)] BrokerTime Time,
    [property: Id(1)] long Bid,
    [property: Id(2)] long Ask,
    [property: Id(3)] byte Digits,
    [property: Id(4)] long Received);
