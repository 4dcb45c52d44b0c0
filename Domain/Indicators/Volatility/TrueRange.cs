using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>How far each bar went, counted from the close before where that lies outside it.</summary>
public sealed class TrueRange : Indicator
{
    private double _close;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        outputs[0] = Count == 0 ? double.NaN : TrueRanges.Of(bar.High, bar.Low, _close);
        if (keep) _close = bar.Close;
    }

    protected override void SaveState(StateWriter writer) => writer.Write(_close);

    protected override void LoadState(ref StateReader reader) => _close = reader.ReadDouble();
}
