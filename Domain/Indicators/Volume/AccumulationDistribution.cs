namespace Arus.Domain.Indicators.Volume;

/// <summary>Chaikin's accumulation/distribution line: the sum of all bars' money flow.</summary>
public sealed class AccumulationDistribution : Indicator
{
    private double _total;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double total = _total + BarFlow.Of(bar);
        outputs[0] = total;
        if (keep) _total = total;
    }

    protected override void SaveState(StateWriter writer) => writer.Write(_total);

    protected override void LoadState(ref StateReader reader) => _total = reader.ReadDouble();
}
