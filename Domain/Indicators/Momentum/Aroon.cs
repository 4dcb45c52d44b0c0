using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>How recent the lowest low and the highest high of the window are: 100 for this bar, 0 for a period ago.</summary>
public sealed class Aroon(int period) : Indicator
{
    private ExtremeAge _low = ExtremeAge.Lowest(period + 1);
    private ExtremeAge _high = ExtremeAge.Highest(period + 1);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double low = _low.Step(bar.Low, Count, keep);
        double high = _high.Step(bar.High, Count, keep);
        outputs[0] = Count < period ? double.NaN : 100.0 / period * (period - low);
        outputs[1] = Count < period ? double.NaN : 100.0 / period * (period - high);
    }

    protected override void SaveState(StateWriter writer)
    {
        _low.Save(writer);
        _high.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _low.Load(ref reader, Count);
        _high.Load(ref reader, Count);
    }
}
