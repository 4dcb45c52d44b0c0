using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>Donchian's channel: the highest high and the lowest low of the last bars, this one among them, and their middle.</summary>
public sealed class Donchian(int period) : Indicator
{
    private RangeExtremes _range = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double high, double low) = _range.Step(bar, keep);
        bool isDefined = Count >= period - 1;
        outputs[0] = isDefined ? high : double.NaN;
        outputs[1] = isDefined ? low + ((high - low) / 2) : double.NaN;
        outputs[2] = isDefined ? low : double.NaN;
    }

    protected override void SaveState(StateWriter writer) => _range.Save(writer);

    protected override void LoadState(ref StateReader reader) => _range.Load(ref reader, Count);
}
