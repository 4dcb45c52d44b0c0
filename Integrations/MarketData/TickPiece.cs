using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>Ticks of an hour as a segment, with the place of the first of them in the hour.</summary>
internal readonly record struct TickPiece(int First, int Count, long Earliest, long Latest, byte[] Body)
{
    /// <summary>As many segments as it takes, mostly one.</summary>
    public static TickPiece[] Cut(ReadOnlySpan<Tick> ticks, int first)
    {
        TickPiece[] pieces = new TickPiece[Pieces(ticks.Length)];
        for (int i = 0; i < pieces.Length; i++)
        {
            int from = i * SegmentHeader.MostRows;
            pieces[i] = Of(ticks[from..Math.Min(from + SegmentHeader.MostRows, ticks.Length)], first + from);
        }

        return pieces;
    }

    /// <summary>How many segments so many ticks take.</summary>
    public static int Pieces(int ticks) => (ticks + SegmentHeader.MostRows - 1) / SegmentHeader.MostRows;

    /// <summary>Reads a segment that a store says so much of.</summary>
    /// <exception cref="SegmentDamagedException">It is another, or none.</exception>
    public static void Decode(ReadOnlySpan<byte> body, long earliest, long latest, Span<Tick> into)
    {
        SegmentHeader header = SegmentHeader.Read(body, SegmentKind.Ticks);
        if ((header.Count, header.Earliest.Milliseconds, header.Latest.Milliseconds) != (into.Length, earliest, latest))
        {
            throw new SegmentDamagedException("it is not the one of its row");
        }

        TickSegment.Decode(body, header, into);
    }

    private static TickPiece Of(ReadOnlySpan<Tick> ticks, int first)
    {
        byte[] body = TickSegment.Encode(ticks);
        SegmentHeader header = SegmentHeader.Read(body, SegmentKind.Ticks);
        return new TickPiece(first, header.Count, header.Earliest.Milliseconds, header.Latest.Milliseconds, body);
    }
}
