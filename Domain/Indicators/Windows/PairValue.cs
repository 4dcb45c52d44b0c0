namespace Arus.Domain.Indicators.Windows;

/// <summary>One value of each of two series.</summary>
internal readonly record struct PairValue(double X, double Y);
