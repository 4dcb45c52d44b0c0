using System.Buffers;

namespace Arus.Domain.MarketData.Segments;

/// <summary>Makes a segment column by column.</summary>
internal readonly ref struct SegmentWriter
{
    private readonly ArrayBufferWriter<byte> _into;
    private readonly long[] _rented;
    private readonly int _rows;

    public SegmentWriter(int rows)
    {
        _rows = rows;
        _rented = ArrayPool<long>.Shared.Rent(rows);
        _into = new ArrayBufferWriter<byte>(SegmentHeader.Length + 256 + (rows * 4));
        _into.GetSpan(SegmentHeader.Length)[..SegmentHeader.Length].Clear();
        _into.Advance(SegmentHeader.Length);
    }

    /// <summary>The place for the values of the next column.</summary>
    public Span<long> Values => _rented.AsSpan(0, _rows);

    public void Write() => ColumnWriter.Write(Values, _into);

    public byte[] Seal(SegmentKind kind, long earliest, long latest)
    {
        byte[] segment = _into.WrittenSpan.ToArray();
        SegmentHeader.Seal(segment, kind, _rows, earliest, latest);
        return segment;
    }

    public void Dispose() => ArrayPool<long>.Shared.Return(_rented);
}
