using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>Bollinger's bands: the mean of the last closes, and so many of their standard deviations (of the population) around it.</summary>
public sealed class Bollinger(int period, double deviations) : Indicator
{
    private RollingMoments _closes = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double mean, double variance) = _closes.Step(bar.Close, keep);
        Bands.Write(outputs, mean, deviations * Math.Sqrt(variance), Count >= period - 1);
    }

    protected override void SaveState(StateWriter writer) => _closes.Save(writer);

    protected override void LoadState(ref StateReader reader) => _closes.Load(ref reader, Count);
}
