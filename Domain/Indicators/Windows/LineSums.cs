namespace Arus.Domain.Indicators.Windows;

/// <summary>Sums of distances, of distances by place in the window (from 0), and of their squares.</summary>
internal readonly record struct LineSums(double Sum, double Placed, double Squares) : IWindowSums<double, LineSums>
{
    public static LineSums Append(in LineSums sums, double value, double origin, int index)
    {
        double distance = value - origin;
        return new(sums.Sum + distance, sums.Placed + (index * distance), sums.Squares + (distance * distance));
    }

    public static LineSums Prepend(double value, double origin, in LineSums sums)
    {
        double distance = value - origin;
        return new(sums.Sum + distance, sums.Placed + sums.Sum, sums.Squares + (distance * distance));
    }

    public static LineSums Join(in LineSums first, int length, in LineSums second) =>
        new(first.Sum + second.Sum, first.Placed + second.Placed + (length * second.Sum), first.Squares + second.Squares);

    public static void Write(StateWriter writer, double value) => writer.Write(value);

    public static double Read(ref StateReader reader) => reader.ReadDouble();
}
