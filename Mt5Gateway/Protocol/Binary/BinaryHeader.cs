using System.Buffers.Binary;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Protocol.Binary;

/// <summary>The head of a binary message; its items follow.</summary>
public readonly record struct BinaryHeader
{
    /// <summary>Bytes of the head as this version writes it.</summary>
    public const int Size = 32;

    public BinaryKind Kind { get; init; }

    /// <summary>By which <c>subscribe</c> named the symbol.</summary>
    public int Index { get; init; }

    public uint Sequence { get; init; }

    /// <summary>0 for live ticks.</summary>
    public uint Page { get; init; }

    public int Count { get; init; }

    /// <summary>Of bars, in minutes; 0 for ticks.</summary>
    public int Timeframe { get; init; }

    /// <summary>Broker time of the first item, in milliseconds.</summary>
    public long BaseTime { get; init; }

    /// <summary>Of ticks: the first one's index within its millisecond.</summary>
    public uint First { get; init; }

    /// <summary>Of live ticks: how many of the symbol went before on the connection, modulo 2^32.</summary>
    public uint Before { get; init; }

    /// <summary>Where the first item is in its symbol's ticks.</summary>
    public TickPosition Position => new(new(BaseTime), (int)First);

    public int ItemSize => Kind == BinaryKind.PagedBars ? WireBar.Size : WireTick.Size;

    /// <summary>The sequence alone, which is checked before anything else; null when the message is too short to have one.</summary>
    public static uint? SequenceOf(ReadOnlySpan<byte> message) => message.Length < Size ? null : BinaryPrimitives.ReadUInt32LittleEndian(message[4..]);

    /// <summary>Reads the head; <paramref name="items"/> is exactly what it says follows.</summary>
    /// <exception cref="ProtocolException">BAD_FIELD: head and length do not agree, or a value is out of its range.</exception>
    public static BinaryHeader Read(ReadOnlySpan<byte> message, out ReadOnlySpan<byte> items)
    {
        int headLength = message.Length < Size ? 0 : message[1];
        if (headLength < Size || headLength > message.Length) throw Bad("a binary message is shorter than its head");

        BinaryHeader head = new()
        {
            Kind = (BinaryKind)message[0],
            Index = BinaryPrimitives.ReadUInt16LittleEndian(message[2..]),
            Sequence = BinaryPrimitives.ReadUInt32LittleEndian(message[4..]),
            Page = BinaryPrimitives.ReadUInt32LittleEndian(message[8..]),
            Count = BinaryPrimitives.ReadUInt16LittleEndian(message[12..]),
            Timeframe = BinaryPrimitives.ReadUInt16LittleEndian(message[14..]),
            BaseTime = BinaryPrimitives.ReadInt64LittleEndian(message[16..]),
            First = BinaryPrimitives.ReadUInt32LittleEndian(message[24..]),
            Before = BinaryPrimitives.ReadUInt32LittleEndian(message[28..]),
        };
        head.Check();
        items = message[headLength..];
        return items.Length == head.Count * head.ItemSize ? head : throw Bad("a binary message's length is not that of its head and items");
    }

    public void Write(Span<byte> into)
    {
        into[0] = (byte)Kind;
        into[1] = Size;
        BinaryPrimitives.WriteUInt16LittleEndian(into[2..], (ushort)Index);
        BinaryPrimitives.WriteUInt32LittleEndian(into[4..], Sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(into[8..], Page);
        BinaryPrimitives.WriteUInt16LittleEndian(into[12..], (ushort)Count);
        BinaryPrimitives.WriteUInt16LittleEndian(into[14..], (ushort)Timeframe);
        BinaryPrimitives.WriteInt64LittleEndian(into[16..], BaseTime);
        BinaryPrimitives.WriteUInt32LittleEndian(into[24..], First);
        BinaryPrimitives.WriteUInt32LittleEndian(into[28..], Before);
    }

    private void Check()
    {
        if (Kind is not (BinaryKind.LiveTicks or BinaryKind.PagedTicks or BinaryKind.PagedBars)) throw Bad("a binary message's kind is not known");
        if (Count is < 1 or > ProtocolLimits.ItemsOfABinaryMessage) throw Bad($"a binary message has 1 to {ProtocolLimits.ItemsOfABinaryMessage} items");
        if (BaseTime is < 0 or > ProtocolLimits.LastTime - WireTick.LongestOffset) throw Bad("a binary message's base time is out of range");
        if (First > int.MaxValue - ProtocolLimits.ItemsOfABinaryMessage) throw Bad("a binary message's index within its millisecond is out of range");
        if ((Kind == BinaryKind.LiveTicks) != (Page == 0)) throw Bad("live ticks bear the page 0, paged ones their page");
    }

    private static ProtocolException Bad(string because) => new(ByeCode.BadField, because);
}
