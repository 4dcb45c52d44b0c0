using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>A bar that closed, with its timeframe.</summary>
public readonly record struct ClosedBar(Timeframe Timeframe, Bar Bar);
