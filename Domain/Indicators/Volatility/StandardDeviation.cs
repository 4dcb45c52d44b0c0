using System.Runtime.CompilerServices;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>
/// The standard deviation of the last closes (of the population), digit for digit as TA-Lib's: sums of the closes and of their
/// squares as they are, in TA-Lib's order, a variance below 1e-14 being none. On a quiet stretch that leaves some seven right
/// digits; Bollinger's bands and the z-score take distances first and keep them all. The sums begin anew every 8,192 bars.
/// </summary>
public sealed class StandardDeviation(int period, double deviations) : Indicator
{
    /// <summary>More than the longest period, so beginning anew costs less than an addition a bar.</summary>
    private const int Anchor = 8_192;
    private const double None = 1e-14;

    private readonly double[] _ring = new double[period];
    private int _position;

    /// <summary>Of the last closes without the oldest of them: what the next one is added to.</summary>
    private double _sum;
    private double _squares;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        int next = _position + 1 == period ? 0 : _position + 1;
        (double sum, double squares) = IsAnchor(Count) ? SumAnew(next) : (_sum, _squares);
        sum += bar.Close;
        squares += bar.Close * bar.Close;
        outputs[0] = Count < period - 1 ? double.NaN : Deviation(sum, squares, period, deviations);
        if (!keep) return;

        _ring[_position] = bar.Close;
        double oldest = _ring[next];
        _sum = sum - oldest;
        _squares = squares - (oldest * oldest);
        _position = next;
    }

    protected override void SaveState(StateWriter writer)
    {
        writer.Write(_ring);
        writer.Write(_sum);
        writer.Write(_squares);
    }

    protected override void LoadState(ref StateReader reader)
    {
        reader.Read(_ring);
        _sum = reader.ReadDouble();
        _squares = reader.ReadDouble();
        _position = (int)(Count % period);
    }

    internal static void Batch(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs)
    {
        int period = (int)parameters[0];
        ReadOnlySpan<double> close = bars.Close;
        Span<double> output = outputs[0].AsSpan(0, close.Length);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < close.Length; i++)
        {
            if (IsAnchor(i)) (sum, squares) = Sum(close[Math.Max(0, i - period + 1)..i]);
            double value = close[i];
            sum += value;
            squares += value * value;
            output[i] = i < period - 1 ? double.NaN : Deviation(sum, squares, period, parameters[1]);

            double oldest = i < period - 1 ? 0 : close[i - period + 1];
            sum -= oldest;
            squares -= oldest * oldest;
        }
    }

    private static bool IsAnchor(long index) => (index & (Anchor - 1)) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Deviation(double sum, double squares, int period, double deviations)
    {
        double mean = sum / period;
        double variance = (squares / period) - (mean * mean);
        return variance < None ? 0 : Math.Sqrt(variance) * deviations;
    }

    private static (double Sum, double Squares) Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        double squares = 0;
        foreach (double value in values)
        {
            sum += value;
            squares += value * value;
        }

        return (sum, squares);
    }

    /// <summary>Of all but the oldest, which stands at the position that is about to be written.</summary>
    private (double Sum, double Squares) SumAnew(int next)
    {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < period - 1; i++)
        {
            double value = _ring[next + i < period ? next + i : next + i - period];
            sum += value;
            squares += value * value;
        }

        return (sum, squares);
    }
}
