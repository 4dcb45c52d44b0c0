using System.Buffers.Binary;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Segments;

/// <summary>
/// The first bytes of a segment, little-endian: 'A', the kind, the version (1), zero, CRC-32C of all but itself (4), rows (4), the
/// earliest time of them (8) and the latest (8). The columns follow.
/// </summary>
/// <param name="Checksum">Of the whole segment.</param>
public readonly record struct SegmentHeader(SegmentKind Kind, int Count, BrokerTime Earliest, BrokerTime Latest, uint Checksum)
{
    public const int Length = 28;

    /// <summary>Rows of one segment; what has more is cut into several. It bounds what a decoder may be made to allocate.</summary>
    public const int MostRows = 1 << 20;

    private const byte Magic = (byte)'A';
    private const byte Version = 1;
    private const int ChecksumAt = 4;
    private const int Covered = 8;

    /// <summary>Reads the header and verifies the checksum over all that follows.</summary>
    /// <exception cref="SegmentDamagedException">It is no segment of that kind, or not whole.</exception>
    public static SegmentHeader Read(ReadOnlySpan<byte> segment, SegmentKind kind)
    {
        if (segment.Length < Length) throw new SegmentDamagedException($"it has {segment.Length} bytes, too few for one");
        if (segment[0] != Magic || segment[1] != (byte)kind) throw new SegmentDamagedException($"it does not begin as one of {kind} does");
        if (segment[2] != Version || segment[3] != 0) throw new SegmentDamagedException($"it is of version {segment[2]}, and {Version} is known here");

        uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(segment[ChecksumAt..]);
        if (checksum != Crc32C.Of(segment[..ChecksumAt], segment[Covered..])) throw new SegmentDamagedException("its checksum is not that of its bytes");

        uint count = BinaryPrimitives.ReadUInt32LittleEndian(segment[8..]);
        if (count is 0 or > MostRows) throw new SegmentDamagedException($"it claims {count} rows, and a segment has 1 to {MostRows}");

        return new SegmentHeader(
            kind,
            (int)count,
            new BrokerTime(BinaryPrimitives.ReadInt64LittleEndian(segment[12..])),
            new BrokerTime(BinaryPrimitives.ReadInt64LittleEndian(segment[20..])),
            checksum);
    }

    /// <summary>Writes the header into its place before the columns, and the checksum over both.</summary>
    internal static void Seal(Span<byte> segment, SegmentKind kind, int count, long earliest, long latest)
    {
        segment[0] = Magic;
        segment[1] = (byte)kind;
        segment[2] = Version;
        segment[3] = 0;
        BinaryPrimitives.WriteInt32LittleEndian(segment[8..], count);
        BinaryPrimitives.WriteInt64LittleEndian(segment[12..], earliest);
        BinaryPrimitives.WriteInt64LittleEndian(segment[20..], latest);
        BinaryPrimitives.WriteUInt32LittleEndian(segment[ChecksumAt..], Crc32C.Of(segment[..ChecksumAt], segment[Covered..]));
    }
}
