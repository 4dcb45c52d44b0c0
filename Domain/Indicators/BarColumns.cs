namespace Arus.Domain.Indicators;

/// <summary>Bars side by side, as batches read them; all spans are of one length.</summary>
public readonly ref struct BarColumns
{
    public required ReadOnlySpan<double> Open { get; init; }

    public required ReadOnlySpan<double> High { get; init; }

    public required ReadOnlySpan<double> Low { get; init; }

    public required ReadOnlySpan<double> Close { get; init; }

    public required ReadOnlySpan<double> Volume { get; init; }

    public int Length => Close.Length;
}
