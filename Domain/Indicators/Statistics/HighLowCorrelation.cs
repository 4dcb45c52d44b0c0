namespace Arus.Domain.Indicators.Statistics;

/// <summary>The correlation of highs and lows over the last bars, as TA-Lib's CORREL takes them.</summary>
public sealed class HighLowCorrelation(int period) : Indicator
{
    private readonly RollingCorrelation _correlation = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep) =>
        outputs[0] = keep ? _correlation.Update(bar.High, bar.Low) : _correlation.Peek(bar.High, bar.Low);

    protected override void SaveState(StateWriter writer) => _correlation.Save(writer);

    protected override void LoadState(ref StateReader reader) => _correlation.Load(ref reader);
}
