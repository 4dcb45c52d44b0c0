using Arus.Domain.Indicators;

namespace Arus.Indicators.Bench;

/// <summary>A random walk of one seed, side by side and one by one.</summary>
internal sealed class SyntheticBars
{
    private readonly double[] _open;
    private readonly double[] _high;
    private readonly double[] _low;
    private readonly double[] _close;
    private readonly double[] _volume;

    public SyntheticBars(int count)
    {
        Random random = new(7);
        Rows = new BarValues[count];
        double last = 1.1;
        for (int i = 0; i < count; i++)
        {
            double close = Math.Clamp(last + (0.001 * (random.NextDouble() - 0.5)), 0.5, 2);
            double reach = 0.0005 * random.NextDouble();
            Rows[i] = new BarValues(last, Math.Max(last, close) + reach, Math.Min(last, close) - reach, close, random.Next(1, 5_000));
            last = close;
        }

        _open = [.. Rows.Select(r => r.Open)];
        _high = [.. Rows.Select(r => r.High)];
        _low = [.. Rows.Select(r => r.Low)];
        _close = [.. Rows.Select(r => r.Close)];
        _volume = [.. Rows.Select(r => r.Volume)];
    }

    public BarValues[] Rows { get; }

    public BarColumns Columns => new() { Open = _open, High = _high, Low = _low, Close = _close, Volume = _volume };
}
