using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Averages;

/// <summary>
/// Kaufman's adaptive moving average: fast where prices go somewhere, slow where they only move. It begins at the close before
/// its first value; a window without any movement counts as going somewhere, as TA-Lib has it.
/// </summary>
public sealed class Kama(int period, int fast, int slow) : Indicator
{
    private readonly double _slowest = 2.0 / (slow + 1);
    private readonly double _span = (2.0 / (fast + 1)) - (2.0 / (slow + 1));
    private RollingSum _movement = new(period);
    private Delay _old = new(period);
    private double _last;
    private double _value;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double old = _old.Step(bar.Close, keep);
        double movement = Count == 0 ? 0 : _movement.Step(Math.Abs(bar.Close - _last), keep);
        double next = Count < period ? bar.Close : Follow(bar.Close, bar.Close - old, movement);
        outputs[0] = Count < period ? double.NaN : next;
        if (!keep) return;

        _last = bar.Close;
        _value = next;
    }

    protected override void SaveState(StateWriter writer)
    {
        _movement.Save(writer);
        _old.Save(writer);
        writer.Write(_last);
        writer.Write(_value);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _movement.Load(ref reader, Math.Max(0, Count - 1));
        _old.Load(ref reader, Count);
        _last = reader.ReadDouble();
        _value = reader.ReadDouble();
    }

    private double Follow(double close, double way, double movement)
    {
        double efficiency = movement <= way || movement == 0 ? 1 : Math.Abs(way / movement);
        double weight = (efficiency * _span) + _slowest;
        return ((close - _value) * (weight * weight)) + _value;
    }
}
