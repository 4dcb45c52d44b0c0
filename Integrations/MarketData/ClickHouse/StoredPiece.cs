using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>A row of the table of ticks. Without its body where only its description was asked for.</summary>
internal readonly record struct StoredPiece(int Hour, int First, long Generation, int Count, long Earliest, long Latest, int Bytes, ReadOnlyMemory<byte> Body)
{
    /// <exception cref="SegmentDamagedException">It is not what was written.</exception>
    public void Decode(Span<Tick> into) => TickPiece.Decode(Body.Span, Earliest, Latest, into);
}
