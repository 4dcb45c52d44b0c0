namespace Arus.Domain.Indicators;

/// <summary>A bar as indicators read it: numbers for statistics, never for money.</summary>
public readonly record struct BarValues(double Open, double High, double Low, double Close, double Volume);
