using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volume;

/// <summary>Chaikin's money flow: the last bars' money flow by their volume; zero where nothing was traded.</summary>
public sealed class ChaikinMoneyFlow(int period) : Indicator
{
    private RollingSum _flow = new(period);
    private RollingSum _volume = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double flow = _flow.Step(BarFlow.Of(bar), keep);
        double volume = _volume.Step(bar.Volume, keep);
        outputs[0] = Count < period - 1 ? double.NaN : volume > 0 ? flow / volume : 0;
    }

    protected override void SaveState(StateWriter writer)
    {
        _flow.Save(writer);
        _volume.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _flow.Load(ref reader, Count);
        _volume.Load(ref reader, Count);
    }
}
