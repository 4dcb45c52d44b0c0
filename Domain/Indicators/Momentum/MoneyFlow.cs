using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>
/// Money flow index: the share of money that moved on rising typical prices, 0 to 100. As TA-Lib has it, less than one unit of
/// money in the window counts as none and gives 0.
/// </summary>
public sealed class MoneyFlow(int period) : Indicator
{
    private const double LeastMoney = 1;

    private RollingSum _rising = new(period);
    private RollingSum _falling = new(period);
    private double _last;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double typical = (bar.High + bar.Low + bar.Close) / 3;
        outputs[0] = Count == 0 ? double.NaN : Share(typical - _last, typical * bar.Volume, keep);
        if (keep) _last = typical;
    }

    protected override void SaveState(StateWriter writer)
    {
        _rising.Save(writer);
        _falling.Save(writer);
        writer.Write(_last);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _rising.Load(ref reader, Math.Max(0, Count - 1));
        _falling.Load(ref reader, Math.Max(0, Count - 1));
        _last = reader.ReadDouble();
    }

    private double Share(double change, double money, bool keep)
    {
        double rising = _rising.Step(change > 0 ? money : 0, keep);
        double falling = _falling.Step(change < 0 ? money : 0, keep);
        double all = rising + falling;
        return Count < period ? double.NaN : all < LeastMoney ? 0 : 100 * (rising / all);
    }
}
