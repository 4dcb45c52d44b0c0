using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Trend;

/// <summary>
/// Ichimoku's lines, each at the bar that knows it. The leading spans are what this bar computes, to be drawn `displacement` bars
/// ahead; the cloud is what lies over this bar: the spans of `displacement` bars before. The lagging line is this bar's close, to be
/// drawn `displacement` bars back; `behind` is the close it is then compared with. Nothing looks ahead.
/// </summary>
public sealed class Ichimoku(int conversion, int baseLine, int span, int displacement) : Indicator
{
    private readonly int _spansFrom = Math.Max(Math.Max(conversion, baseLine), span) - 1;
    private Delay _spansA = new(displacement);
    private Delay _spansB = new(displacement);
    private Delay _closes = new(displacement);
    private RangeExtremes _conversion = new(conversion);
    private RangeExtremes _baseLine = new(baseLine);
    private RangeExtremes _span = new(span);

    public static ImmutableArray<string> Outputs { get; } = ["conversion", "base", "leadingA", "leadingB", "cloudA", "cloudB", "behind"];

    internal static Ichimoku Create(ImmutableArray<double> p) => new((int)p[0], (int)p[1], (int)p[2], (int)p[3]);

    internal static int Lookback(ImmutableArray<double> p) => (int)(Math.Max(Math.Max(p[0], p[1]), p[2]) - 1 + p[3]);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        outputs[0] = Middle(_conversion.Step(bar, keep));
        outputs[1] = Middle(_baseLine.Step(bar, keep));
        outputs[2] = (outputs[0] + outputs[1]) / 2;
        outputs[3] = Middle(_span.Step(bar, keep));
        outputs[4] = _spansA.Step(outputs[2], keep);
        outputs[5] = _spansB.Step(outputs[3], keep);
        outputs[6] = _closes.Step(bar.Close, keep);
        if (Count < _spansFrom + displacement) outputs.Fill(double.NaN);
    }

    protected override void SaveState(StateWriter writer)
    {
        _conversion.Save(writer);
        _baseLine.Save(writer);
        _span.Save(writer);
        _spansA.Save(writer);
        _spansB.Save(writer);
        _closes.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _conversion.Load(ref reader, Count);
        _baseLine.Load(ref reader, Count);
        _span.Load(ref reader, Count);
        _spansA.Load(ref reader, Count);
        _spansB.Load(ref reader, Count);
        _closes.Load(ref reader, Count);
    }

    private static double Middle((double High, double Low) range) => range.Low + ((range.High - range.Low) / 2);
}
