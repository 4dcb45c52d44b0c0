using System.Buffers;

namespace Arus.Mt5Gateway.Protocol.Frames;

/// <summary>
/// Makes messages of the frames that <paramref name="writer"/> sends: unmasks, joins fragments, lets control frames pass between
/// them. Holds a buffer only while a message is in it.
/// </summary>
public sealed class MessageReader(FrameRole writer) : IDisposable
{
    private byte[] _buffer = [];
    private int _length;
    private Opcode? _joining;
    private byte[]? _control;

    /// <summary>Reads the next message off the front of <paramref name="input"/>; false: more bytes are needed, and what was read is gone from it.</summary>
    /// <exception cref="ProtocolException">The bytes are no frames that may stand here.</exception>
    public bool TryRead(ref ReadOnlySequence<byte> input, out WireMessage message)
    {
        if (_joining is null) _length = 0;
        while (FrameHeader.TryRead(input, writer, out FrameHeader head))
        {
            CheckOrder(head);
            if (input.Length < head.Size + head.Length) break;

            ReadOnlySequence<byte> payload = input.Slice(head.Size, head.Length);
            input = input.Slice(head.Size + head.Length);
            if (head.IsControl)
            {
                message = new(head.Opcode, Take(payload, head.Mask, _control ??= new byte[FrameHeader.MostControlBytes]));
                return true;
            }

            Append(payload, head.Mask);
            if (head.IsFinal)
            {
                message = new(_joining ?? head.Opcode, _buffer.AsMemory(0, _length));
                _joining = null;
                return true;
            }

            _joining ??= head.Opcode;
        }

        if (_joining is null) Free();
        message = default;
        return false;
    }

    public void Dispose() => Free();

    private void CheckOrder(in FrameHeader head)
    {
        if (head.IsControl) return;
        if (head.Opcode == Opcode.Continuation && _joining is null) throw new ProtocolException(ByeCode.BadFrame, "a fragment continues no message");
        if (head.Opcode != Opcode.Continuation && _joining is not null) throw new ProtocolException(ByeCode.BadFrame, "a message begins between the fragments of another");
        if ((_joining is null ? 0 : _length) + head.Length > ProtocolLimits.MessageBytes)
        {
            throw new ProtocolException(ByeCode.TooLarge, $"a message is longer than {ProtocolLimits.MessageBytes} bytes");
        }
    }

    private void Append(in ReadOnlySequence<byte> payload, uint mask)
    {
        int needed = _length + (int)payload.Length;
        if (needed > _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(needed);
            _buffer.AsSpan(0, _length).CopyTo(larger);
            Free();
            _buffer = larger;
        }

        Take(payload, mask, _buffer.AsMemory(_length));
        _length = needed;
    }

    private static ReadOnlyMemory<byte> Take(in ReadOnlySequence<byte> payload, uint mask, Memory<byte> into)
    {
        Memory<byte> taken = into[..(int)payload.Length];
        payload.CopyTo(taken.Span);
        if (mask != 0) Masking.Apply(taken.Span, mask);
        return taken;
    }

    private void Free()
    {
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }
}
