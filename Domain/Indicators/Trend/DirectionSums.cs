using System.Runtime.CompilerServices;
using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Trend;

/// <summary>
/// Wilder's sums of movement up, of movement down and of true range. As in TA-Lib they begin with one movement less than a period,
/// and from then on each loses a period's part of itself before it takes the next.
/// </summary>
internal struct DirectionSums(int period)
{
    /// <summary>A range below this is none, as in TA-Lib.</summary>
    private const double None = 1e-14;

    private readonly double _old = (period - 1.0) / period;
    private double _up;
    private double _down;
    private double _range;
    private double _high;
    private double _low;
    private double _close;

    /// <summary>Percent of the range that went up.</summary>
    public readonly double Plus => _range < None ? 0 : 100 * (_up / _range);

    /// <summary>Percent of the range that went down.</summary>
    public readonly double Minus => _range < None ? 0 : 100 * (_down / _range);

    /// <summary>How one-sided the movement is, in percent; the one before where nothing moved.</summary>
    public readonly double Index(double before)
    {
        double moved = _up + _down;
        return _range < None || !(moved > 0) ? before : 100 * (Math.Abs(_up - _down) / moved);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(double high, double low, double close) => (_high, _low, _close) = (high, low, close);

    /// <param name="high">Of the next bar.</param>
    /// <param name="low">Of the next bar.</param>
    /// <param name="close">Of the next bar.</param>
    /// <param name="old">What the sums keep of themselves: 1 while they begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(double high, double low, double close, double old)
    {
        double up = high - _high;
        double down = _low - low;
        _up = (_up * old) + Math.Max(Where(up > down, up), 0);
        _down = (_down * old) + Math.Max(Where(down > up, down), 0);
        _range = (_range * old) + TrueRanges.Of(high, low, _close);
        Begin(high, low, close);
    }

    /// <summary>Takes the bar of this index.</summary>
    public void Step(in BarValues bar, long index)
    {
        if (index == 0) Begin(bar.High, bar.Low, bar.Close);
        else Advance(bar.High, bar.Low, bar.Close, index < period ? 1 : _old);
    }

    /// <summary>The value or zero, without a branch: which of the two a market takes next cannot be foretold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Where(bool condition, double value) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) & (condition ? -1L : 0L));

    public readonly void Save(StateWriter writer) => writer.Write([_up, _down, _range, _high, _low, _close]);

    public void Load(ref StateReader reader)
    {
        _up = reader.ReadDouble();
        _down = reader.ReadDouble();
        _range = reader.ReadDouble();
        _high = reader.ReadDouble();
        _low = reader.ReadDouble();
        _close = reader.ReadDouble();
    }
}
