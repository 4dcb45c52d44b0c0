namespace Arus.Domain.MarketData.Symbols;

/// <summary>Where a batch stands among those before it.</summary>
/// <param name="Repeated">How many of its first ticks came before; all of them when its session is over.</param>
/// <param name="Lost">What is missing before it.</param>
/// <param name="Fills">The hole that it fills: it was overtaken, and goes the way of a repair.</param>
/// <param name="IsOutOfOrder">Whether it is not simply the next one.</param>
public readonly record struct BatchPlace(int Repeated, Hole? Lost, Hole? Fills, bool IsOutOfOrder);
