namespace Arus.Domain.Indicators;

/// <summary>
/// An indicator whose update and peek are one computation, so that they cannot differ: <see cref="Step"/> computes and, only when
/// told to keep, changes what it holds.
/// </summary>
public abstract class Indicator : IIndicator
{
    public long Count { get; private set; }

    public void Update(in BarValues bar, Span<double> outputs)
    {
        Step(bar, outputs, keep: true);
        Count++;
    }

    public void Peek(in BarValues bar, Span<double> outputs) => Step(bar, outputs, keep: false);

    public void Save(StateWriter writer)
    {
        writer.Write(Count);
        SaveState(writer);
    }

    public void Load(ref StateReader reader)
    {
        Count = reader.ReadInt64();
        LoadState(ref reader);
    }

    /// <summary><see cref="Count"/> is the index of the bar. All outputs are written, NaN while the lookback lasts.</summary>
    protected abstract void Step(in BarValues bar, Span<double> outputs, bool keep);

    /// <summary>All that <see cref="Step"/> changes; the count is written already.</summary>
    protected abstract void SaveState(StateWriter writer);

    /// <summary>Where a position follows from <see cref="Count"/>, it is computed from it.</summary>
    protected abstract void LoadState(ref StateReader reader);
}
