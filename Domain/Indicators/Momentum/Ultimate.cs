namespace Arus.Domain.Indicators.Momentum;

/// <summary>Williams' ultimate oscillator: the share of buying pressure in the true range over three windows, the shortest weighing most.</summary>
public sealed class Ultimate : Indicator
{
    private const double Weights = 7;

    private readonly int _longest;
    private PressureShare _short;
    private PressureShare _middle;
    private PressureShare _long;
    private double _last;

    /// <param name="first">The three periods in any order: they are sorted, as TA-Lib does.</param>
    public Ultimate(int first, int second, int third)
    {
        int[] periods = [first, second, third];
        Array.Sort(periods);
        _short = new PressureShare(periods[0]);
        _middle = new PressureShare(periods[1]);
        _long = new PressureShare(periods[2]);
        _longest = periods[2];
    }

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        outputs[0] = Count == 0 ? double.NaN : Weigh(bar, keep);
        if (keep) _last = bar.Close;
    }

    protected override void SaveState(StateWriter writer)
    {
        _short.Save(writer);
        _middle.Save(writer);
        _long.Save(writer);
        writer.Write(_last);
    }

    protected override void LoadState(ref StateReader reader)
    {
        long count = Math.Max(0, Count - 1);
        _short.Load(ref reader, count);
        _middle.Load(ref reader, count);
        _long.Load(ref reader, count);
        _last = reader.ReadDouble();
    }

    private double Weigh(in BarValues bar, bool keep)
    {
        double trueLow = Math.Min(bar.Low, _last);
        double pressure = bar.Close - trueLow;
        double range = Math.Max(bar.High, _last) - trueLow;
        double first = _short.Step(pressure, range, keep);
        double second = _middle.Step(pressure, range, keep);
        double third = _long.Step(pressure, range, keep);
        return Count < _longest ? double.NaN : 100 * (((4 * first) + (2 * second) + third) / Weights);
    }
}
