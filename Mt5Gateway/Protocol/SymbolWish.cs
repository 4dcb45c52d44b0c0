using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Protocol;

/// <summary>A symbol the gateway wants, and from where on it would like its ticks.</summary>
public sealed record SymbolWish(int Index, SymbolName Symbol, TickPosition? Resume);
