using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>The four prices of a bar, in points. All zero: not known.</summary>
[GenerateSerializer, Immutable, Alias("ohlc")]
public readonly record struct Ohlc([property: Id(0)] long Open, [property: Id(1)] long High, [property: Id(2)] long Low, [property: Id(3)] long Close)
{
    public bool IsKnown => this != default;
}
