namespace Arus.Domain.Indicators.Candles;

/// <summary>A rule over the newest candles: a function of them alone, so its state is the candles.</summary>
public sealed class CandlePattern : Indicator
{
    private readonly CandleHistory _history = new();
    private readonly CandleRule _rule;
    private readonly int _lookback;

    internal CandlePattern(CandleRule rule, int lookback)
    {
        _rule = rule;
        _lookback = lookback;
    }

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        CandleWindow candles = _history.With(bar);
        outputs[0] = Count < _lookback ? double.NaN : _rule(candles);
        if (keep) _history.Keep();
    }

    protected override void SaveState(StateWriter writer) => _history.Save(writer);

    protected override void LoadState(ref StateReader reader) => _history.Load(ref reader);

    internal static void Batch(CandleRule rule, int lookback, in BarColumns bars, Span<double> output)
    {
        output[..Math.Min(lookback, bars.Length)].Fill(double.NaN);
        for (int i = lookback; i < bars.Length; i++) output[i] = rule(new CandleWindow(bars.Open, bars.High, bars.Low, bars.Close, i));
    }
}
