namespace Arus.Domain.Indicators.Windows;

/// <param name="Slope">A bar.</param>
/// <param name="End">Its value at the newest bar.</param>
/// <param name="Variance">The mean of the squared distances of the values from it.</param>
internal readonly record struct FittedLine(double Slope, double End, double Variance);
