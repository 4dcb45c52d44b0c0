using System.Buffers;
using System.Text;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Mt5Gateway.Tests.Protocol;

public sealed class FrameTests
{
    /// <summary>The examples of RFC 6455, section 5.7.</summary>
    [Fact]
    public void Frames_OfTheRfc_AreRead()
    {
        Assert.Equal([(Opcode.Text, "Hello")], Read(FrameRole.Server, [0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f]));
        Assert.Equal([(Opcode.Text, "Hello")], Read(FrameRole.Client, [0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58]));
        Assert.Equal([(Opcode.Text, "Hello")], Read(FrameRole.Server, [0x01, 0x03, 0x48, 0x65, 0x6c, 0x80, 0x02, 0x6c, 0x6f]));
    }

    [Fact]
    public void Accept_OfTheRfcsKey_IsTheRfcsAnswer() => Assert.Equal("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", UpgradeKey.Accept("dGhlIHNhbXBsZSBub25jZQ=="));

    [Fact]
    public void Control_BetweenFragments_IsReadWhereItStands() => Assert.Equal(
        [(Opcode.Ping, "p"), (Opcode.Text, "Hello")],
        Read(FrameRole.Client, [.. Frame(Opcode.Text, "Hel", isFinal: false), .. Frame(Opcode.Ping, "p"), .. Frame(Opcode.Continuation, "lo")]));

    [Fact]
    public void Messages_InAnyFragmentsCutAnywhere_AreReadWhole() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[][]>(), ArbMap.Default.ArbFor<int>(), (messages, seed) =>
        {
            byte[] wire = [.. messages.SelectMany((m, i) => Fragments(m, seed + i))];
            ArrayBufferWriter<byte> got = new();
            List<byte[]> read = [];
            using MessageReader reader = new(FrameRole.Client);
            int cut = (seed & 7) + 1;
            for (int at = 0; at < wire.Length; at += cut)
            {
                got.Write(wire.AsSpan(at, Math.Min(cut, wire.Length - at)));
                ReadOnlySequence<byte> left = new(got.WrittenMemory.ToArray());
                while (reader.TryRead(ref left, out WireMessage message)) read.Add(message.Payload.ToArray());
                got = new();
                foreach (ReadOnlyMemory<byte> segment in left) got.Write(segment.Span);
            }

            return read.Count == messages.Length && read.Zip(messages).All(p => p.First.AsSpan().SequenceEqual(p.Second));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new byte[] { 0x81, 0x01, 0x41 }, ByeCode.BadFrame)] // not masked
    [InlineData(new byte[] { 0xC1, 0x81, 0, 0, 0, 0, 0x41 }, ByeCode.BadFrame)] // reserved bit 1: no extension was agreed
    [InlineData(new byte[] { 0xA1, 0x81, 0, 0, 0, 0, 0x41 }, ByeCode.BadFrame)] // reserved bit 2
    [InlineData(new byte[] { 0x91, 0x81, 0, 0, 0, 0, 0x41 }, ByeCode.BadFrame)] // reserved bit 3
    [InlineData(new byte[] { 0x83, 0x80, 0, 0, 0, 0 }, ByeCode.BadFrame)] // opcode 3
    [InlineData(new byte[] { 0x8B, 0x80, 0, 0, 0, 0 }, ByeCode.BadFrame)] // opcode 11
    [InlineData(new byte[] { 0x80, 0x80, 0, 0, 0, 0 }, ByeCode.BadFrame)] // continues nothing
    [InlineData(new byte[] { 0x01, 0x80, 0, 0, 0, 0, 0x81, 0x80, 0, 0, 0, 0 }, ByeCode.BadFrame)] // a message within another's fragments
    [InlineData(new byte[] { 0x09, 0x80, 0, 0, 0, 0 }, ByeCode.BadFrame)] // a ping in fragments
    [InlineData(new byte[] { 0x89, 0xFE, 0, 126 }, ByeCode.BadFrame)] // a ping of 126 bytes
    [InlineData(new byte[] { 0x82, 0xFE, 0, 125 }, ByeCode.BadFrame)] // a length that needs no two bytes
    [InlineData(new byte[] { 0x82, 0xFF, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF }, ByeCode.BadFrame)] // a length that needs no eight
    [InlineData(new byte[] { 0x82, 0xFF, 0x80, 0, 0, 0, 0, 1, 0, 0 }, ByeCode.BadFrame)] // a length with its sign bit set
    [InlineData(new byte[] { 0x82, 0xFF, 0, 0, 0, 0, 0, 1, 0, 1 }, ByeCode.TooLarge)] // 65,537 bytes, refused before they came
    [InlineData(new byte[] { 0x82, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, ByeCode.TooLarge)]
    public void Frame_ThatAClientMayNotSend_IsRefusedAtItsHead(byte[] wire, ByeCode code) =>
        Assert.Equal(code, Assert.Throws<ProtocolException>(() => Read(FrameRole.Client, wire)).Code);

    [Fact]
    public void Frame_OfAServerThatMasks_IsBad() =>
        Assert.Equal(ByeCode.BadFrame, Assert.Throws<ProtocolException>(() => Read(FrameRole.Server, Frame(Opcode.Text, "A"))).Code);

    [Fact]
    public void Fragments_TooLargeTogether_AreRefusedAtTheHeadOfTheLast()
    {
        byte[] half = Frame(Opcode.Binary, new byte[40_000], isFinal: false);
        byte[] rest = Frame(Opcode.Continuation, new byte[25_537]);

        Assert.Equal(ByeCode.TooLarge, Assert.Throws<ProtocolException>(() => Read(FrameRole.Client, [.. half, .. rest[..14]])).Code);
        Assert.Single(Read(FrameRole.Client, [.. half, .. Frame(Opcode.Continuation, new byte[25_536])]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void Frame_OfEachKindOfLength_IsReadAsWritten(int length)
    {
        byte[] payload = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];
        byte[] wire = Frame(Opcode.Binary, payload);

        using MessageReader reader = new(FrameRole.Client);
        ReadOnlySequence<byte> input = new(wire);
        Assert.True(reader.TryRead(ref input, out WireMessage message));
        Assert.True(message.Payload.Span.SequenceEqual(payload));
        Assert.Equal(0, input.Length);
    }

    internal static byte[] Frame(Opcode opcode, string payload, bool isFinal = true) => Frame(opcode, Encoding.UTF8.GetBytes(payload), isFinal);

    internal static byte[] Frame(Opcode opcode, ReadOnlySpan<byte> payload, bool isFinal = true)
    {
        ArrayBufferWriter<byte> output = new();
        FrameWriter.Write(output, opcode, payload, 0x1234_5678, isFinal);
        return output.WrittenSpan.ToArray();
    }

    private static List<(Opcode Opcode, string Text)> Read(FrameRole writer, byte[] wire)
    {
        using MessageReader reader = new(writer);
        ReadOnlySequence<byte> input = new(wire);
        List<(Opcode, string)> read = [];
        while (reader.TryRead(ref input, out WireMessage message)) read.Add((message.Opcode, Encoding.UTF8.GetString(message.Payload.Span)));
        return read;
    }

    private static IEnumerable<byte> Fragments(byte[] message, int seed)
    {
        int at = 0;
        Opcode opcode = Opcode.Binary;
        for (uint dice = (uint)seed; at < message.Length && (dice & 3) != 0; dice = (dice * 1_664_525) + 1_013_904_223)
        {
            int length = Math.Min((int)(dice >> 28), message.Length - at);
            foreach (byte b in Frame(opcode, message.AsSpan(at, length), isFinal: false)) yield return b;
            (at, opcode) = (at + length, Opcode.Continuation);
        }

        foreach (byte b in Frame(opcode, message.AsSpan(at))) yield return b;
    }
}
