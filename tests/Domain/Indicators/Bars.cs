using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators;

/// <summary>Bars of a test, side by side and one by one.</summary>
internal sealed class Bars(BarValues[] bars)
{
    private readonly double[] _open = [.. bars.Select(b => b.Open)];
    private readonly double[] _high = [.. bars.Select(b => b.High)];
    private readonly double[] _low = [.. bars.Select(b => b.Low)];
    private readonly double[] _close = [.. bars.Select(b => b.Close)];
    private readonly double[] _volume = [.. bars.Select(b => b.Volume)];

    public int Length => bars.Length;

    public BarColumns Columns => new() { Open = _open, High = _high, Low = _low, Close = _close, Volume = _volume };

    public BarValues this[int index] => bars[index];

    public Bars First(int count) => new(bars[..count]);

    /// <summary>Ordinary prices: a random walk with gaps and volumes.</summary>
    public static Bars Walk(int seed, int count, double start = 1.1, double step = 0.0008)
    {
        Random random = new(seed);
        BarValues[] made = new BarValues[count];
        double last = start;
        for (int i = 0; i < count; i++)
        {
            double open = last * (1 + (step * 0.2 * (random.NextDouble() - 0.5)));
            double close = Math.Max(open * (1 + (step * 2 * (random.NextDouble() - 0.5))), start * 1e-3);
            made[i] = Around(random, open, close, step, Math.Floor(random.NextDouble() * 5_000));
            last = close;
        }

        return new Bars(made);
    }

    /// <summary>What breaks running sums and divisions: flat stretches, jumps, spikes, one-way runs, silence in the volume.</summary>
    public static Bars Rough(int seed, int count, double scale = 1)
    {
        Random random = new(seed);
        BarValues[] made = new BarValues[count];
        double last = scale;
        for (int i = 0; i < count;)
        {
            int kind = random.Next(6);
            for (int left = random.Next(1, 60); left > 0 && i < count; left--, i++)
            {
                (made[i], last) = Next(random, kind, last, scale, left);
            }
        }

        return new Bars(made);
    }

    private static (BarValues Bar, double Last) Next(Random random, int kind, double last, double scale, int left)
    {
        double volume = Math.Floor(random.NextDouble() * 900);
        double close = kind switch
        {
            0 or 1 => last,
            2 when left % 17 == 0 => Math.Clamp(last * (random.Next(2) == 0 ? 4 : 0.25), scale * 1e-3, scale * 1e3),
            3 => last * 1.001,
            4 => last * 0.999,
            _ => last * (1 + (0.004 * (random.NextDouble() - 0.5))),
        };
        return kind switch
        {
            0 => (new BarValues(last, last, last, last, 0), last),
            1 => (new BarValues(last, last, last, last, volume), last),
            5 when left % 23 == 0 => (new BarValues(last, last * 50, last * 0.02, last, volume * 1e6), last),
            _ => (Around(random, last, close, 0.001, volume), close),
        };
    }

    private static BarValues Around(Random random, double open, double close, double step, double volume) =>
        new(open, Math.Max(open, close) * (1 + (step * random.NextDouble())), Math.Min(open, close) * (1 - (step * random.NextDouble())), close, volume);
}
