using System.Numerics;
using System.Runtime.InteropServices;
using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>
/// Bollinger's bands over whole columns: the sums bar by bar in the order of <see cref="BlockWindow{TValue,TSums}"/>, then, a
/// chunk at a time, all that is done to each bar on its own. The outputs hold the sums in between.
/// </summary>
internal ref struct BollingerBatch
{
    /// <summary>Bars whose columns stay in the nearest cache.</summary>
    private const int Chunk = 512;

    private readonly int _period;
    private readonly double _deviations;
    private readonly ReadOnlySpan<double> _close;
    private readonly Span<double> _upper;
    private readonly Span<double> _middle;
    private readonly Span<double> _lower;
    private readonly double[] _tailSums;
    private readonly double[] _tailSquares;
    private SameRun _run;

    private BollingerBatch(ReadOnlySpan<double> close, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs)
    {
        _period = (int)parameters[0];
        _deviations = parameters[1];
        _close = close;
        _upper = outputs[0].AsSpan(0, close.Length);
        _middle = outputs[1].AsSpan(0, close.Length);
        _lower = outputs[2].AsSpan(0, close.Length);
        _tailSums = new double[_period + 1];
        _tailSquares = new double[_period + 1];
    }

    public static void Run(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs) =>
        new BollingerBatch(bars.Close, parameters, outputs).Run();

    private void Run()
    {
        int done = 0;
        for (int start = 0; start < _close.Length; start += _period)
        {
            int end = Math.Min(start + _period, _close.Length);
            SumBlock(start, end - start, start == 0 ? 0 : SumTails(start - _period));
            if (end - done < Chunk && end < _close.Length) continue;

            Finish(done, end);
            done = end;
        }

        int undefined = Math.Min(_period - 1, _close.Length);
        _upper[..undefined].Fill(double.NaN);
        _middle[..undefined].Fill(double.NaN);
        _lower[..undefined].Fill(double.NaN);
    }

    /// <summary>Of the block before, from each place to its end; its last value is their origin.</summary>
    private readonly double SumTails(int start)
    {
        ReadOnlySpan<double> block = _close.Slice(start, _period);
        Span<double> sums = _tailSums.AsSpan(0, block.Length);
        Span<double> squares = _tailSquares.AsSpan(0, block.Length);
        double origin = block[^1];
        MomentSums tail = default;
        for (int i = block.Length - 1; i >= 0; i--)
        {
            tail = MomentSums.Prepend(MomentSums.Distance(block[i], origin), tail);
            sums[i] = tail.Sum;
            squares[i] = tail.Squares;
        }

        return origin;
    }

    /// <summary>Leaves each window's origin, sum and squares in the middle, upper and lower output.</summary>
    private readonly void SumBlock(int start, int length, double tailOrigin)
    {
        ReadOnlySpan<double> block = _close.Slice(start, length);
        ReadOnlySpan<double> tailSums = _tailSums.AsSpan(1, length);
        ReadOnlySpan<double> tailSquares = _tailSquares.AsSpan(1, length);
        Span<double> sums = _upper.Slice(start, length);
        Span<double> squares = _lower.Slice(start, length);
        Span<double> origins = _middle.Slice(start, length);
        double shift = MomentSums.Distance(block[0], tailOrigin);
        MomentSums head = default;
        origins.Fill(tailOrigin);
        for (int i = 0; i < block.Length; i++)
        {
            head = MomentSums.Append(head, MomentSums.Distance(block[i], block[0]), i);
            MomentSums window = MomentSums.Join(new(tailSums[i], tailSquares[i]), 0, head, i + 1, shift);
            sums[i] = window.Sum;
            squares[i] = window.Squares;
        }

        if (length == _period) (sums[^1], squares[^1], origins[^1]) = (head.Sum, head.Squares, block[0]);
    }

    private void Finish(int start, int end)
    {
        SameRun before = _run;
        long longest = 0;
        foreach (double value in _close[start..end]) longest = Math.Max(longest, _run.Step(value, keep: true));

        Spread(_upper[start..end], _middle[start..end], _lower[start..end]);
        if (longest < _period) return;

        for (int i = start; i < end; i++)
        {
            if (before.Step(_close[i], keep: true) >= _period) _upper[i] = _middle[i] = _lower[i] = _close[i];
        }
    }

    private readonly void Spread(Span<double> upper, Span<double> middle, Span<double> lower)
    {
        double share = 1.0 / _period;
        int whole = upper.Length - (upper.Length % Vector<double>.Count);
        Span<Vector<double>> sums = MemoryMarshal.Cast<double, Vector<double>>(upper[..whole]);
        Span<Vector<double>> origins = MemoryMarshal.Cast<double, Vector<double>>(middle[..whole]);
        Span<Vector<double>> squares = MemoryMarshal.Cast<double, Vector<double>>(lower[..whole]);
        for (int i = 0; i < sums.Length && i < origins.Length && i < squares.Length; i++)
        {
            Vector<double> mean = sums[i] * share;
            Vector<double> variance = (squares[i] * share) - (mean * mean);
            Vector<double> distance = Vector.SquareRoot(Vector.ConditionalSelect(Vector.LessThan(variance, Vector<double>.Zero), Vector<double>.Zero, variance)) * _deviations;
            Vector<double> center = origins[i] + mean;
            origins[i] = center;
            sums[i] = center + distance;
            squares[i] = center - distance;
        }

        for (int i = whole; i < upper.Length; i++)
        {
            MomentSums window = new(upper[i], lower[i]);
            double distance = _deviations * Math.Sqrt(window.Variance(share));
            middle[i] = window.Mean(middle[i], share);
            upper[i] = middle[i] + distance;
            lower[i] = middle[i] - distance;
        }
    }
}
