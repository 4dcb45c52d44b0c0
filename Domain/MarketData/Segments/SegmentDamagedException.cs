namespace Arus.Domain.MarketData.Segments;

/// <summary>Bytes that are no segment, or not the one that was made.</summary>
public sealed class SegmentDamagedException(string because) : FormatException($"the segment is damaged: {because}")
{
    /// <summary>What does not add up, without a subject.</summary>
    public string Because { get; } = because;
}
