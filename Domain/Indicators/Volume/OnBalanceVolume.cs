namespace Arus.Domain.Indicators.Volume;

/// <summary>On-balance volume: what was traded on rising closes less what was on falling ones, from the first bar's volume on.</summary>
public sealed class OnBalanceVolume : Indicator
{
    private double _total;
    private double _close;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double total = Count == 0 ? bar.Volume : _total;
        if (Count > 0 && bar.Close > _close) total += bar.Volume;
        else if (Count > 0 && bar.Close < _close) total -= bar.Volume;

        outputs[0] = total;
        if (keep) (_total, _close) = (total, bar.Close);
    }

    protected override void SaveState(StateWriter writer)
    {
        writer.Write(_total);
        writer.Write(_close);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _total = reader.ReadDouble();
        _close = reader.ReadDouble();
    }
}
