using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>Percentage price oscillator: how far a fast exponential mean stands above a slow one, in per cent of the slow one.</summary>
public sealed class Ppo(int fast, int slow) : Indicator
{
    private ExponentialMean _fast = ExponentialMean.Of(Math.Min(fast, slow));
    private ExponentialMean _slow = ExponentialMean.Of(Math.Max(fast, slow));

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double quick = _fast.Step(bar.Close, Count, keep);
        double late = _slow.Step(bar.Close, Count, keep);
        outputs[0] = double.IsNaN(late) ? double.NaN : late == 0 ? 0 : (quick - late) / late * 100;
    }

    protected override void SaveState(StateWriter writer)
    {
        _fast.Save(writer);
        _slow.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _fast.Load(ref reader);
        _slow.Load(ref reader);
    }
}
