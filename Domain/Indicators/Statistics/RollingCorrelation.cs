using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Statistics;

/// <summary>
/// Pearson's correlation of two series over their last values, from -1 to 1; zero where one of them did not move. Of two symbols as
/// of two columns of one.
/// </summary>
public sealed class RollingCorrelation(int period)
{
    private readonly BlockWindow<PairValue, PairSums> _window = new(period);
    private SameRun _runX;
    private SameRun _runY;

    /// <summary>How many pairs were seen.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the next pair; not a number until a period of them was seen.</summary>
    public double Update(double x, double y)
    {
        double correlation = Step(x, y, keep: true);
        Count++;
        return correlation;
    }

    /// <summary>What <see cref="Update"/> would answer; changes nothing.</summary>
    public double Peek(double x, double y) => Step(x, y, keep: false);

    public void Save(StateWriter writer)
    {
        writer.Write(Count);
        _window.Save(writer);
        _runX.Save(writer);
        _runY.Save(writer);
    }

    /// <summary>Into one just made with the same period.</summary>
    public void Load(ref StateReader reader)
    {
        Count = reader.ReadInt64();
        _window.Load(ref reader, Count);
        _runX.Load(ref reader);
        _runY.Load(ref reader);
    }

    private double Step(double x, double y, bool keep)
    {
        (PairSums sums, _) = _window.Step(new(x, y), keep);
        bool isFlat = (_runX.Step(x, keep) >= period) | (_runY.Step(y, keep) >= period);
        return Count < period - 1 ? double.NaN : isFlat ? 0 : Of(sums);
    }

    private double Of(in PairSums sums)
    {
        double x = sums.XX - (sums.X * sums.X / period);
        double y = sums.YY - (sums.Y * sums.Y / period);
        double both = sums.XY - (sums.X * sums.Y / period);
        return x > 0 && y > 0 ? Math.Clamp(both / (Math.Sqrt(x) * Math.Sqrt(y)), -1, 1) : 0;
    }
}
