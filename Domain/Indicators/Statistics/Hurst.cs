using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Statistics;

/// <summary>
/// The generalised Hurst exponent of order 2: how the mean square of the moves of the logarithm of the close, over the last bars,
/// grows with the lag of the moves (1, 2, 4, 8, 16 and 32 bars): half the slope of its logarithm by the lag's. 0.5 is a random walk,
/// and is what a window without moves gives; more is persistence, less reversion; kept to 0..1. Six sums and six logarithms a bar,
/// whatever the period: rescaled range over a window has no such bound.
/// </summary>
public sealed class Hurst : Indicator
{
    public const int LongestLag = 1 << (Lags - 1);
    private const int Lags = 6;
    private const double RandomWalk = 0.5;

    /// <summary>The sum of the squared distances of 0..5 from their middle.</summary>
    private const double Spread = 17.5;

    private readonly int _period;
    private readonly Delay[] _delays = new Delay[Lags];
    private readonly RollingSum[] _squares = new RollingSum[Lags];

    public Hurst(int period)
    {
        _period = period;
        for (int i = 0; i < Lags; i++)
        {
            _delays[i] = new Delay(1 << i);
            _squares[i] = new RollingSum(period);
        }
    }

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double log = Math.Log(bar.Close);
        double slope = 0;
        for (int i = 0; i < Lags; i++)
        {
            double move = log - _delays[i].Step(log, keep);
            if (Count < 1 << i) continue;

            double squares = _squares[i].Step(double.IsFinite(move) ? move * move : 0, keep);
            slope += (i - ((Lags - 1) / 2.0)) * Math.Log2(squares);
        }

        double exponent = double.IsFinite(slope) ? Math.Clamp(slope / Spread / 2, 0, 1) : RandomWalk;
        outputs[0] = Count < Lookback(_period) ? double.NaN : exponent;
    }

    protected override void SaveState(StateWriter writer)
    {
        for (int i = 0; i < Lags; i++)
        {
            _delays[i].Save(writer);
            _squares[i].Save(writer);
        }
    }

    protected override void LoadState(ref StateReader reader)
    {
        for (int i = 0; i < Lags; i++)
        {
            _delays[i].Load(ref reader, Count);
            _squares[i].Load(ref reader, Math.Max(0, Count - (1 << i)));
        }
    }

    internal static int Lookback(int period) => period - 1 + LongestLag;
}
