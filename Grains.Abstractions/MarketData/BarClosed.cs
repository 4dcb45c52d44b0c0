using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A bar closed, on the stream of the symbol's bars. A hint: who must not miss one asks the symbol for later bars.</summary>
/// <param name="Sequence">The number of the bar's span on the broker's clock: it follows from the bar's time alone, only ever grows, and skips spans without ticks.</param>
[GenerateSerializer, Immutable, Alias("bar-closed")]
public sealed record BarClosed(
    [property: Id(0)] Timeframe Timeframe,
    [property: Id(1)] long Sequence,
    [property: Id(2)] Bar Bar,
    [property: Id(3)] byte Digits);
