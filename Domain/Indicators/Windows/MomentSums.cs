using System.Runtime.CompilerServices;

namespace Arus.Domain.Indicators.Windows;

/// <summary>Sums of distances and of their squares.</summary>
internal readonly record struct MomentSums(double Sum, double Squares) : IWindowSums<double, MomentSums>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Distance(double value, double origin) => value - origin;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MomentSums Append(in MomentSums sums, double distance, int count) => new(sums.Sum + distance, sums.Squares + (distance * distance));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MomentSums Prepend(double distance, in MomentSums sums) => Append(sums, distance, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MomentSums Join(in MomentSums first, int firstCount, in MomentSums second, int secondCount, double shift)
    {
        double shifted = secondCount * shift;
        return new(first.Sum + (second.Sum + shifted), first.Squares + (second.Squares + (shift * (second.Sum + second.Sum + shifted))));
    }

    public static void Write(StateWriter writer, double value) => writer.Write(value);

    public static double Read(ref StateReader reader) => reader.ReadDouble();

    public double Mean(double origin, double share) => origin + (Sum * share);

    /// <summary>The mean of the squared distances from the mean.</summary>
    public double Variance(double share)
    {
        double mean = Sum * share;
        double variance = (Squares * share) - (mean * mean);
        return variance < 0 ? 0 : variance;
    }
}
