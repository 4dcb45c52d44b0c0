using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>
/// Commodity channel index: how far the typical price stands from its mean, in mean deviations of 0.015. The deviations are from
/// a mean that moves, so that each bar sums the window anew: this one costs its period a bar, not O(1). A window of one price
/// gives 0.
/// </summary>
public sealed class Cci(int period) : Indicator
{
    private const double Scale = 0.015;

    private readonly double[] _window = new double[period];
    private PreciseMean _mean = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double typical = (bar.High + bar.Low + bar.Close) / 3;
        double mean = _mean.Step(typical, keep);
        int place = (int)(Count % period);
        outputs[0] = Count < period - 1 ? double.NaN : Channel(typical, mean, place);
        if (keep) _window[place] = typical;
    }

    protected override void SaveState(StateWriter writer)
    {
        _mean.Save(writer);
        writer.Write(_window);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _mean.Load(ref reader, Count);
        reader.Read(_window);
    }

    /// <param name="typical">Of this bar; it stands where the oldest still does.</param>
    /// <param name="mean">Of the window with it.</param>
    /// <param name="place">Of the oldest in the ring.</param>
    private double Channel(double typical, double mean, int place)
    {
        double deviation = Math.Abs(typical - mean);
        for (int i = place + 1; i < _window.Length; i++) deviation += Math.Abs(_window[i] - mean);
        for (int i = 0; i < place; i++) deviation += Math.Abs(_window[i] - mean);
        deviation /= period;
        return deviation == 0 ? 0 : (typical - mean) / (Scale * deviation);
    }
}
