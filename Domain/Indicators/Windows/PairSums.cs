namespace Arus.Domain.Indicators.Windows;

/// <summary>Sums over two series at once: of distances, their squares and their products.</summary>
internal readonly record struct PairSums(double X, double Y, double XX, double YY, double XY) : IWindowSums<PairValue, PairSums>
{
    public static PairSums Append(in PairSums sums, PairValue value, PairValue origin, int index)
    {
        double x = value.X - origin.X;
        double y = value.Y - origin.Y;
        return new(sums.X + x, sums.Y + y, sums.XX + (x * x), sums.YY + (y * y), sums.XY + (x * y));
    }

    public static PairSums Prepend(PairValue value, PairValue origin, in PairSums sums) => Append(sums, value, origin, 0);

    public static PairSums Join(in PairSums first, int length, in PairSums second) =>
        new(first.X + second.X, first.Y + second.Y, first.XX + second.XX, first.YY + second.YY, first.XY + second.XY);

    public static void Write(StateWriter writer, PairValue value)
    {
        writer.Write(value.X);
        writer.Write(value.Y);
    }

    public static PairValue Read(ref StateReader reader) => new(reader.ReadDouble(), reader.ReadDouble());
}
