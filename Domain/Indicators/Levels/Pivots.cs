using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Levels;

/// <summary>
/// The classic pivot and its three supports and resistances, from the bars before this one: the highest high and lowest low of as
/// many as the period, and the last of their closes. A period of 1 on daily bars gives the day's pivots as they are usually drawn.
/// </summary>
public sealed class Pivots(int period) : Indicator
{
    private RangeExtremes _range = new(period);
    private PreviousBar _before;

    public static ImmutableArray<string> Outputs { get; } = ["pivot", "r1", "s1", "r2", "s2", "r3", "s3"];

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        if (Count < period) outputs.Fill(double.NaN);
        else Write(outputs, _before.High, _before.Low, (_before.High + _before.Low + _before.Close) / 3);

        if (!keep) return;

        (double high, double low) = _range.Step(bar, keep);
        _before.Keep(bar with { High = high, Low = low });
    }

    protected override void SaveState(StateWriter writer)
    {
        _range.Save(writer);
        _before.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _range.Load(ref reader, Count);
        _before.Load(ref reader);
    }

    private static void Write(Span<double> outputs, double high, double low, double pivot)
    {
        double range = high - low;
        outputs[0] = pivot;
        outputs[1] = (2 * pivot) - low;
        outputs[2] = (2 * pivot) - high;
        outputs[3] = pivot + range;
        outputs[4] = pivot - range;
        outputs[5] = high + (2 * (pivot - low));
        outputs[6] = low - (2 * (high - pivot));
    }
}
