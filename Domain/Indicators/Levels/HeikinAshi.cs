namespace Arus.Domain.Indicators.Levels;

/// <summary>Heikin-Ashi: bars whose close is the mean of a bar's four prices and whose open is the middle of the one before.</summary>
public sealed class HeikinAshi : Indicator
{
    private double _open;
    private double _close;

    public static ImmutableArray<string> Outputs { get; } = ["open", "high", "low", "close"];

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double open = Count == 0 ? (bar.Open + bar.Close) / 2 : (_open + _close) / 2;
        double close = (bar.Open + bar.High + bar.Low + bar.Close) / 4;
        outputs[0] = open;
        outputs[1] = Math.Max(bar.High, Math.Max(open, close));
        outputs[2] = Math.Min(bar.Low, Math.Min(open, close));
        outputs[3] = close;
        if (keep) (_open, _close) = (open, close);
    }

    protected override void SaveState(StateWriter writer)
    {
        writer.Write(_open);
        writer.Write(_close);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _open = reader.ReadDouble();
        _close = reader.ReadDouble();
    }
}
