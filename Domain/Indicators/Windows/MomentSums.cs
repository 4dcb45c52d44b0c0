namespace Arus.Domain.Indicators.Windows;

/// <summary>Sums of distances and of their squares.</summary>
internal readonly record struct MomentSums(double Sum, double Squares) : IWindowSums<double, MomentSums>
{
    public static MomentSums Append(in MomentSums sums, double value, double origin, int index)
    {
        double distance = value - origin;
        return new(sums.Sum + distance, sums.Squares + (distance * distance));
    }

    public static MomentSums Prepend(double value, double origin, in MomentSums sums) => Append(sums, value, origin, 0);

    public static MomentSums Join(in MomentSums first, int length, in MomentSums second) => new(first.Sum + second.Sum, first.Squares + second.Squares);

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
