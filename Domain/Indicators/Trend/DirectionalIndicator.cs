namespace Arus.Domain.Indicators.Trend;

/// <summary>Wilder's +DI or -DI: how much of the range went up, or down, in percent.</summary>
public sealed class DirectionalIndicator(int period, bool isPlus) : Indicator
{
    private DirectionSums _sums = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        DirectionSums sums = _sums;
        sums.Step(bar, Count);
        outputs[0] = Count < period ? double.NaN : isPlus ? sums.Plus : sums.Minus;
        if (keep) _sums = sums;
    }

    protected override void SaveState(StateWriter writer) => _sums.Save(writer);

    protected override void LoadState(ref StateReader reader) => _sums.Load(ref reader);
}
