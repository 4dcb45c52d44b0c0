using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>The ticks of one span of broker time, in points of the symbol's digits. A span without a tick has no bar.</summary>
/// <param name="Time">When it begins.</param>
/// <param name="Bid">The prices charts show.</param>
/// <param name="Ask">Not known for bars that came as bars.</param>
/// <param name="TickVolume">How many ticks.</param>
/// <param name="Volume">Traded volume in the symbol's volume steps.</param>
/// <param name="Spread">The smallest ask less bid, in points.</param>
[GenerateSerializer, Immutable, Alias("bar")]
public readonly record struct Bar(
    [property: Id(0)] BrokerTime Time,
    [property: Id(1)] Ohlc Bid,
    [property: Id(2)] Ohlc Ask,
    [property: Id(3)] long TickVolume,
    [property: Id(4)] long Volume,
    [property: Id(5)] int Spread,
    [property: Id(6)] BarFlags Flags);
