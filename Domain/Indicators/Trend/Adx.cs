using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Trend;

/// <summary>Wilder's average directional index: how one-sided the movement is, whichever the side, in percent.</summary>
public sealed class Adx(int period) : Indicator
{
    private DirectionSums _sums = new(period);
    private ExponentialMean _mean = ExponentialMean.Wilder(period);
    private double _index;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        DirectionSums sums = _sums;
        sums.Step(bar, Count);
        double index = Count < period ? 0 : sums.Index(_index);
        double mean = Count < period ? 0 : _mean.Step(index, Count - period, keep);
        outputs[0] = Count < (2 * period) - 1 ? double.NaN : mean;
        if (keep) (_sums, _index) = (sums, index);
    }

    protected override void SaveState(StateWriter writer)
    {
        _sums.Save(writer);
        _mean.Save(writer);
        writer.Write(_index);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _sums.Load(ref reader);
        _mean.Load(ref reader);
        _index = reader.ReadDouble();
    }

    internal static void Batch(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs)
    {
        int period = (int)parameters[0];
        ReadOnlySpan<double> close = bars.Close;
        ReadOnlySpan<double> high = bars.High[..close.Length];
        ReadOnlySpan<double> low = bars.Low[..close.Length];
        Span<double> output = outputs[0].AsSpan(0, close.Length);
        int begun = Math.Min(2 * period, close.Length);
        DirectionSums sums = new(period);
        double index = 0;
        double mean = 0;
        for (int i = 0; i < begun; i++)
        {
            sums.Step(new BarValues(0, high[i], low[i], close[i], 0), i);
            if (i >= period) mean = ExponentialMean.Begin(mean, index = sums.Index(index), i - period, period);
            output[i] = i < (2 * period) - 1 ? double.NaN : mean;
        }

        double old = (period - 1.0) / period;
        double weight = 1.0 / period;
        for (int i = begun; i < close.Length; i++)
        {
            sums.Advance(high[i], low[i], close[i], old);
            mean = ExponentialMean.Advance(mean, index = sums.Index(index), weight);
            output[i] = mean;
        }
    }
}
