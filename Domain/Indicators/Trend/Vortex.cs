using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Trend;

/// <summary>The vortex: how far highs went from the low before, and lows from the high before, in true ranges; zero where nothing moved.</summary>
public sealed class Vortex(int period) : Indicator
{
    private RollingSum _plus = new(period);
    private RollingSum _minus = new(period);
    private RollingSum _range = new(period);
    private PreviousBar _before;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        if (Count > 0)
        {
            double plus = _plus.Step(Math.Abs(bar.High - _before.Low), keep);
            double minus = _minus.Step(Math.Abs(bar.Low - _before.High), keep);
            double range = _range.Step(TrueRanges.Of(bar.High, bar.Low, _before.Close), keep);
            outputs[0] = range > 0 ? plus / range : 0;
            outputs[1] = range > 0 ? minus / range : 0;
        }

        if (keep) _before.Keep(bar);
        if (Count < period) outputs.Fill(double.NaN);
    }

    protected override void SaveState(StateWriter writer)
    {
        _plus.Save(writer);
        _minus.Save(writer);
        _range.Save(writer);
        _before.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        long moves = Math.Max(0, Count - 1);
        _plus.Load(ref reader, moves);
        _minus.Load(ref reader, moves);
        _range.Load(ref reader, moves);
        _before.Load(ref reader);
    }
}
