using System.Buffers;
using Arus.Mt5Gateway.Protocol.Frames;

namespace Arus.Mt5Gateway.Tests.Protocol;

/// <summary>Changes inputs as a seed says. Half of the changes are made within a message that is framed anew, so that they come past the frames.</summary>
internal sealed class Mutations(IEnumerable<byte[]> corpus, int seed)
{
    private static readonly byte[][] s_words =
    [
        "null"u8.ToArray(), "{}"u8.ToArray(), "[]"u8.ToArray(), "-1"u8.ToArray(), "1e999"u8.ToArray(), "9223372036854775808"u8.ToArray(), "\"\\ud800\""u8.ToArray(), "{\"a\":{\"a\":"u8.ToArray(),
        [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0x7F, 0xF0, 0, 0, 0, 0, 0, 0], [0xEF, 0xBB, 0xBF], [0x81, 0xFE], [0x82, 0xFF], [0x00, 0x80], [0x88, 0x80],
    ];

    private readonly byte[][] _corpus = [.. corpus];
    private readonly Random _dice = new(seed);

    public byte[] Next()
    {
        byte[] input = _corpus[_dice.Next(_corpus.Length)];
        bool isFramedAnew = _dice.Next(2) == 0;
        List<byte> bytes = isFramedAnew ? Payload(input, out _) : [.. input];
        for (int changes = 1 + _dice.Next(6); changes > 0; changes--) Change(bytes);
        if (!isFramedAnew) return [.. bytes];

        Payload(input, out Opcode opcode);
        return FrameTests.Frame(opcode, bytes.ToArray());
    }

    private void Change(List<byte> bytes)
    {
        int at = bytes.Count == 0 ? 0 : _dice.Next(bytes.Count);
        int length = Math.Min(1 + _dice.Next(16), bytes.Count - at);
        switch (_dice.Next(8))
        {
            case 0 when bytes.Count > 0:
                bytes[at] ^= (byte)(1 << _dice.Next(8));
                break;
            case 1 when bytes.Count > 0:
                bytes[at] = (byte)_dice.Next(256);
                break;
            case 2:
                bytes.InsertRange(at, s_words[_dice.Next(s_words.Length)]);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 5:
                byte[] other = _corpus[_dice.Next(_corpus.Length)];
                int from = _dice.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(64, other.Length - from)).ToArray());
                break;
            case 6:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                byte[] word = s_words[_dice.Next(s_words.Length)];
                for (int i = 0; i < word.Length && at + i < bytes.Count; i++) bytes[at + i] = word[i];
                break;
        }
    }

    private static List<byte> Payload(byte[] input, out Opcode opcode)
    {
        using MessageReader frames = new(FrameRole.Client);
        ReadOnlySequence<byte> left = new(input);
        try
        {
            if (frames.TryRead(ref left, out WireMessage message))
            {
                opcode = message.Opcode;
                return [.. message.Payload.Span];
            }
        }
        catch (Arus.Mt5Gateway.Protocol.ProtocolException)
        {
            // What was found is no whole message: its bytes are the payload of one.
            opcode = Opcode.Text;
            return [.. input];
        }

        opcode = Opcode.Text;
        return [.. input];
    }
}
