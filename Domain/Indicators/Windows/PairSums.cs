namespace Arus.Domain.Indicators.Windows;

/// <summary>Sums over two series at once: of distances, their squares and their products.</summary>
internal readonly record struct PairSums(double X, double Y, double XX, double YY, double XY) : IWindowSums<PairValue, PairSums>
{
    public static PairValue Distance(PairValue value, PairValue origin) => new(value.X - origin.X, value.Y - origin.Y);

    public static PairSums Append(in PairSums sums, PairValue distance, int count) => new(
        sums.X + distance.X,
        sums.Y + distance.Y,
        sums.XX + (distance.X * distance.X),
        sums.YY + (distance.Y * distance.Y),
        sums.XY + (distance.X * distance.Y));

    public static PairSums Prepend(PairValue distance, in PairSums sums) => Append(sums, distance, 0);

    public static PairSums Join(in PairSums first, int firstCount, in PairSums second, int secondCount, PairValue shift)
    {
        double x = second.X + (secondCount * shift.X);
        double y = second.Y + (secondCount * shift.Y);
        return new(
            first.X + x,
            first.Y + y,
            first.XX + (second.XX + (shift.X * (second.X + x))),
            first.YY + (second.YY + (shift.Y * (second.Y + y))),
            first.XY + (second.XY + (shift.X * second.Y) + (shift.Y * x)));
    }

    public static void Write(StateWriter writer, PairValue value)
    {
        writer.Write(value.X);
        writer.Write(value.Y);
    }

    public static PairValue Read(ref StateReader reader) => new(reader.ReadDouble(), reader.ReadDouble());
}
