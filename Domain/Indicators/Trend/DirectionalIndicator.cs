namespace Arus.Domain.Indicators.Trend;

/// <summary>Wilder's +DI or -DI: how much of the range went up, or down, in percent.</summary>
public sealed class DirectionalIndicator(int period, bool isPlus) : Indicator
{
    private DirectionSums _sums = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        if (keep)
        {
            outputs[0] = Step(ref _sums, bar);
            return;
        }

        DirectionSums sums = _sums;
        outputs[0] = Step(ref sums, bar);
    }

    protected override void SaveState(StateWriter writer) => _sums.Save(writer);

    protected override void LoadState(ref StateReader reader) => _sums.Load(ref reader);

    private double Step(ref DirectionSums sums, in BarValues bar)
    {
        sums.Step(bar, Count);
        return Count < period ? double.NaN : isPlus ? sums.Plus : sums.Minus;
    }
}
