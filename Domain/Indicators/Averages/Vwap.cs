using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Averages;

/// <summary>
/// Volume-weighted average of typical prices over the last bars; it knows no sessions. Where the window traded nothing, the last
/// typical price.
/// </summary>
public sealed class Vwap(int period) : Indicator
{
    private RollingSum _traded = new(period);
    private RollingSum _volume = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double typical = (bar.High + bar.Low + bar.Close) / 3;
        double traded = _traded.Step(typical * bar.Volume, keep);
        double volume = _volume.Step(bar.Volume, keep);
        outputs[0] = Count < period - 1 ? double.NaN : volume == 0 ? typical : traded / volume;
    }

    protected override void SaveState(StateWriter writer)
    {
        _traded.Save(writer);
        _volume.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _traded.Load(ref reader, Count);
        _volume.Load(ref reader, Count);
    }
}
