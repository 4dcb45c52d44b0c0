using System.Globalization;
using System.Text;
using Arus.Domain.Indicators;

namespace Arus.Client.Cli.Indicators;

/// <summary>Bars with the columns of <see cref="IndicatorColumns"/> behind them.</summary>
internal static class IndicatorTable
{
    public static async Task Write(BarTable bars, TextWriter output, CancellationToken cancel)
    {
        ImmutableArray<double[]> columns = Compute(bars);
        await output.WriteLineAsync($"{bars.Header},{string.Join(',', IndicatorColumns.All.Select(c => c.Header))}");
        StringBuilder line = new();
        for (int row = 0; row < bars.Rows.Count; row++)
        {
            cancel.ThrowIfCancellationRequested();
            line.Clear().Append(bars.Rows[row]);
            foreach (double[] column in columns) Append(line.Append(','), column[row]);
            await output.WriteLineAsync(line, cancel);
        }
    }

    /// <summary>Seventeen digits give back the same number; what is not defined is left empty.</summary>
    private static void Append(StringBuilder line, double value)
    {
        if (!double.IsNaN(value)) line.Append(CultureInfo.InvariantCulture, $"{value:G17}");
    }

    private static ImmutableArray<double[]> Compute(BarTable bars)
    {
        Dictionary<string, double[][]> outputs = IndicatorColumns.All.Select(c => c.Notation).Distinct().ToDictionary(n => n, n => Compute(n, bars), StringComparer.Ordinal);
        return [.. IndicatorColumns.All.Select(c => outputs[c.Notation][c.Output])];
    }

    private static double[][] Compute(string notation, BarTable bars)
    {
        if (!IndicatorNotation.TryParse(notation, out IndicatorSpec? spec, out string because)) throw new InvalidOperationException(because);

        double[][] outputs = [.. spec.Info.Outputs.Select(_ => new double[bars.Rows.Count])];
        spec.Info.Batch(bars.Columns, spec.Parameters, outputs);
        return outputs;
    }
}
