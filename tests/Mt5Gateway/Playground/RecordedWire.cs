using System.Buffers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Protocol.Frames;
using Arus.Mt5Gateway.Protocol.Json;
using Arus.Mt5Gateway.Tests.Protocol;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>Frames of a terminal, written one behind another, to be sent at once or in pieces.</summary>
internal sealed class RecordedWire(long sequence)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private long _sequence = sequence;

    public byte[] Bytes => _bytes.WrittenSpan.ToArray();

    public long Sequence => _sequence;

    public void Say(TerminalMessage message)
    {
        ArrayBufferWriter<byte> text = new();
        TerminalMessages.Write(text, _sequence++, 0, message);
        FrameWriter.Write(_bytes, Opcode.Text, text.WrittenSpan, 0x0BAD_F00D);
    }

    public void Ticks(int index, TickPosition at, uint before, params WireTick[] ticks)
    {
        BinaryHeader head = new()
        {
            Kind = BinaryKind.LiveTicks, Index = index, Sequence = (uint)_sequence++, Count = ticks.Length, BaseTime = at.Time.Milliseconds, First = (uint)at.Index, Before = before,
        };
        FrameWriter.Write(_bytes, Opcode.Binary, BinaryTests.Message(head, ticks), 0x0BAD_F00D);
    }
}
