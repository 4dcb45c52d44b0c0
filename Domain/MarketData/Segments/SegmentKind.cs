namespace Arus.Domain.MarketData.Segments;

/// <summary>What the rows of a segment are; the number is its second byte.</summary>
public enum SegmentKind : byte
{
    Ticks = (byte)'T',
    Bars = (byte)'B',
}
