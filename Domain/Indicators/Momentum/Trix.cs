using Arus.Domain.Indicators.Averages;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>The change of a triple exponential mean from bar to bar, in per cent.</summary>
public sealed class Trix(int period) : Indicator
{
    private ExponentialChain _chain = new(period);
    private double _last;

    public static int Lookback(int period) => (3 * (period - 1)) + 1;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (_, _, double third) = _chain.Step(bar.Close, Count, keep);
        outputs[0] = Count < Lookback(period) ? double.NaN : RateOfChange.Percent(third, _last);
        if (keep) _last = third;
    }

    protected override void SaveState(StateWriter writer)
    {
        _chain.Save(writer);
        writer.Write(_last);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _chain.Load(ref reader);
        _last = reader.ReadDouble();
    }
}
