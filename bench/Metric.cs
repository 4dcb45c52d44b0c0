namespace Arus.Bench;

/// <summary>One measured figure beside what it should be. A target is a most or a least; none is for comparison only.</summary>
public sealed record Metric(string Name, double Value, string Unit, double? AtMost, double? AtLeast, int Samples)
{
    public bool IsMet => !(Value > AtMost) && !(Value < AtLeast);

    public string Target => AtMost is { } most ? $"<= {most:#,0.###}" : AtLeast is { } least ? $">= {least:#,0.###}" : "-";

    public static Metric Most(string name, double target, string unit, IReadOnlyCollection<double> samples) =>
        new(name, Median(samples), unit, target, null, samples.Count);

    public static Metric Least(string name, double target, string unit, IReadOnlyCollection<double> samples) =>
        new(name, Median(samples), unit, null, target, samples.Count);

    public static Metric Plain(string name, string unit, IReadOnlyCollection<double> samples) =>
        new(name, Median(samples), unit, null, null, samples.Count);

    private static double Median(IReadOnlyCollection<double> samples)
    {
        double[] sorted = [.. samples.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
