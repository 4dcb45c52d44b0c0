using System.Globalization;
using System.IO.Compression;
using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators;

/// <summary>3,000 bars and what TA-Lib computes of them, by column; NaN where it says nothing.</summary>
internal static class TalibGolden
{
    /// <summary>Of the golden's value.</summary>
    public const double Relative = 1e-9;

    /// <summary>
    /// Of the column's largest value: what is smaller is as good as zero. TA-Lib's running sums leave such remains where the true
    /// value is zero (a stochastic of -1.4e-14, a money flow of 6e-12 of 100).
    /// </summary>
    public const double Floor = 1e-13;

    /// <summary>One price for 31 bars: where a value divides by the movement, TA-Lib's is the noise of its running sums.</summary>
    public static readonly Range Flat = 1_200..1_231;

    private static readonly Lazy<Dictionary<string, double[]>> s_columns = new(Load);

    public static Bars Bars { get; } = new(
    [
        .. Column("open").Select((open, i) => new BarValues(open, Column("high")[i], Column("low")[i], Column("close")[i], Column("volume")[i])),
    ]);

    public static double[] Column(string name) => s_columns.Value[name];

    /// <summary>The outputs of an indicator against as many columns; an empty name skips an output.</summary>
    /// <param name="notation">As people write it.</param>
    /// <param name="noisy">Whether the values of the flat stretch, and of a window behind it, are noise divided by noise.</param>
    public static void Check(string notation, bool noisy, params string[] columns)
    {
        Assert.True(IndicatorNotation.TryParse(notation, out IndicatorSpec? spec, out string because), because);
        double[][] outputs = Runs.Batch(spec, Bars);
        Assert.Equal(columns.Length, outputs.Length);
        for (int j = 0; j < columns.Length; j++)
        {
            if (columns[j].Length == 0) continue;

            Assert.Empty(Differences(outputs[j], Column(columns[j]), noisy).Take(5).Select(d => $"{spec} {columns[j]} {d}"));
        }
    }

    private static IEnumerable<string> Differences(double[] ours, double[] theirs, bool noisy)
    {
        double floor = Floor * theirs.Max(v => double.IsNaN(v) ? 0 : Math.Abs(v));
        for (int i = 0; i < theirs.Length; i++)
        {
            bool skipped = noisy && i >= Flat.Start.Value && i < Flat.End.Value;
            bool bothEmpty = double.IsNaN(ours[i]) && double.IsNaN(theirs[i]);
            bool close = Math.Abs(ours[i] - theirs[i]) <= Math.Max(floor, Relative * Math.Abs(theirs[i]));
            if (!skipped && !bothEmpty && !close) yield return $"at bar {i}: {ours[i]:R}, and TA-Lib has {theirs[i]:R}";
        }
    }

    private static Dictionary<string, double[]> Load()
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Indicators", "indicators_talib_synthetic.csv.gz"));
        using StreamReader text = new(new GZipStream(file, CompressionMode.Decompress));
        string[] lines = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[][] rows = [.. lines.Skip(1).Select(l => l.TrimEnd('\r').Split(','))];
        string[] names = lines[0].TrimEnd('\r').Split(',');
        return names.Select((name, j) => (name, values: rows.Select(r => Number(r[j])).ToArray())).ToDictionary(c => c.name, c => c.values, StringComparer.Ordinal);
    }

    private static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
}
