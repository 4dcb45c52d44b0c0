namespace Arus.Domain.Indicators.Trend;

/// <summary>Wilder's parabolic stop and reverse, begun as TA-Lib does: by the direction of the first two bars.</summary>
public sealed class ParabolicSar(double step, double most) : Indicator
{
    private SarState _state;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        if (keep)
        {
            outputs[0] = Step(ref _state, bar);
            return;
        }

        SarState state = _state;
        outputs[0] = Step(ref state, bar);
    }

    protected override void SaveState(StateWriter writer) => _state.Save(writer);

    protected override void LoadState(ref StateReader reader) => _state.Load(ref reader);

    private double Step(ref SarState state, in BarValues bar)
    {
        if (Count == 1) state.Begin(bar, Math.Min(step, most));
        double stop = Count == 0 ? double.NaN : state.Next(bar, Math.Min(step, most), most);
        state.Keep(bar);
        return stop;
    }
}
