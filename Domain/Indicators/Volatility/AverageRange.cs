using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>Wilder's average true range; the first bar has no range, as in TA-Lib. Of use once a period of ranges was seen.</summary>
internal struct AverageRange(int period)
{
    private ExponentialMean _mean = ExponentialMean.Wilder(period);
    private double _close;

    public double Step(in BarValues bar, long index, bool keep)
    {
        double average = index == 0 ? 0 : _mean.Step(TrueRanges.Of(bar.High, bar.Low, _close), index - 1, keep);
        if (keep) _close = bar.Close;
        return average;
    }

    public readonly void Save(StateWriter writer)
    {
        _mean.Save(writer);
        writer.Write(_close);
    }

    public void Load(ref StateReader reader)
    {
        _mean.Load(ref reader);
        _close = reader.ReadDouble();
    }
}
