namespace Arus.Domain.Indicators.Candles;

/// <summary>As many candles as any rule looks at, side by side, the newest last.</summary>
internal sealed class CandleHistory
{
    /// <summary>Three candles before the newest, and the ten before those.</summary>
    public const int Kept = 13;

    /// <summary>So rarely are the kept ones moved to the front.</summary>
    private const int Room = 128;

    private readonly double[] _open = new double[Room];
    private readonly double[] _high = new double[Room];
    private readonly double[] _low = new double[Room];
    private readonly double[] _close = new double[Room];
    private int _at = Kept;

    /// <summary>With this candle as the newest; it stays only when it is then kept.</summary>
    public CandleWindow With(in BarValues bar)
    {
        _open[_at] = bar.Open;
        _high[_at] = bar.High;
        _low[_at] = bar.Low;
        _close[_at] = bar.Close;
        return new(_open, _high, _low, _close, _at);
    }

    public void Keep()
    {
        if (++_at < Room) return;

        foreach (double[] column in (ReadOnlySpan<double[]>)[_open, _high, _low, _close]) Array.Copy(column, Room - Kept, column, 0, Kept);
        _at = Kept;
    }

    public void Save(StateWriter writer)
    {
        foreach (double[] column in (ReadOnlySpan<double[]>)[_open, _high, _low, _close]) writer.Write(column.AsSpan(_at - Kept, Kept));
    }

    public void Load(ref StateReader reader)
    {
        _at = Kept;
        foreach (double[] column in (ReadOnlySpan<double[]>)[_open, _high, _low, _close]) reader.Read(column.AsSpan(0, Kept));
    }
}
