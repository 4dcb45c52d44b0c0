namespace Arus.Domain.Indicators.Windows;

/// <summary>Sums of distances, of distances by place in the window (from 0), and of their squares.</summary>
internal readonly record struct LineSums(double Sum, double Placed, double Squares) : IWindowSums<double, LineSums>
{
    public static double Distance(double value, double origin) => value - origin;

    public static LineSums Append(in LineSums sums, double distance, int count) =>
        new(sums.Sum + distance, sums.Placed + (count * distance), sums.Squares + (distance * distance));

    public static LineSums Prepend(double distance, in LineSums sums) =>
        new(sums.Sum + distance, sums.Placed + sums.Sum, sums.Squares + (distance * distance));

    public static LineSums Join(in LineSums first, int firstCount, in LineSums second, int secondCount, double shift)
    {
        double shifted = secondCount * shift;
        double sum = second.Sum + shifted;
        double placed = second.Placed + (shifted * (secondCount - 1) / 2) + (firstCount * sum);
        return new(first.Sum + sum, first.Placed + placed, first.Squares + (second.Squares + (shift * (second.Sum + sum))));
    }

    public static void Write(StateWriter writer, double value) => writer.Write(value);

    public static double Read(ref StateReader reader) => reader.ReadDouble();
}
