using System.Buffers.Binary;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>A binary message that fills up with ticks of one symbol.</summary>
internal sealed class TickFrame
{
    private readonly byte[] _bytes = new byte[BinaryHeader.Size + (ProtocolLimits.ItemsOfABinaryMessage * WireTick.Size)];
    private TickPosition _first;

    public int Count { get; private set; }

    public int Room => ProtocolLimits.ItemsOfABinaryMessage - Count;

    public TickPosition First => _first;

    /// <summary>Adds ticks that follow one another; answers how many had a place: a message spans 4.6 hours at most.</summary>
    public int Add(ReadOnlySpan<Tick> ticks, TickPosition position, byte digits)
    {
        if (Count == 0) _first = position;
        long baseTime = _first.Time.Milliseconds;
        double scale = Points.Scale(digits);
        Span<byte> into = _bytes.AsSpan(BinaryHeader.Size + (Count * WireTick.Size));
        int added = 0;
        foreach (ref readonly Tick tick in ticks)
        {
            long offset = tick.Time.Milliseconds - baseTime;
            if (offset > WireTick.LongestOffset) break;

            Write(into.Slice(added++ * WireTick.Size, WireTick.Size), in tick, (uint)offset, scale);
        }

        Count += added;
        return added;
    }

    /// <summary>The price of an item, to be spoiled.</summary>
    public Span<byte> Item(int at) => _bytes.AsSpan(BinaryHeader.Size + (at * WireTick.Size), WireTick.Size);

    /// <summary>The whole message but for its sequence; the frame begins anew with the next tick.</summary>
    public Memory<byte> Close(BinaryHeader head)
    {
        (head with { Count = Count, First = (uint)_first.Index }).Write(_bytes);
        int length = BinaryHeader.Size + (Count * WireTick.Size);
        Count = 0;
        return _bytes.AsMemory(0, length);
    }

    private static void Write(Span<byte> into, in Tick tick, uint offset, double scale)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(into, (uint)(tick.Flags & TickFlags.OfTerminal) | (offset << 8));
        BinaryPrimitives.WriteUInt32LittleEndian(into[4..], (uint)tick.Volume);
        BinaryPrimitives.WriteDoubleLittleEndian(into[8..], tick.Bid / scale);
        BinaryPrimitives.WriteDoubleLittleEndian(into[16..], tick.Ask / scale);
        BinaryPrimitives.WriteDoubleLittleEndian(into[24..], tick.Last / scale);
    }
}
