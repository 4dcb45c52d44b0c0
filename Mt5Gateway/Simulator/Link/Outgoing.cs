using System.Buffers;
using System.Buffers.Binary;
using System.Net.WebSockets;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Json;

namespace Arus.Mt5Gateway.Simulator.Link;

/// <summary>What a terminal says on one connection: numbered, acknowledging, and cut where the faults want it.</summary>
internal sealed class Outgoing(TerminalWire wire, TimeProvider time, FaultDraws draws, bool mayBeCut)
{
    /// <summary>Where a binary message has its sequence.</summary>
    private const int SequenceAt = 4;

    private readonly ArrayBufferWriter<byte> _text = new(1_024);
    private long _sequence;

    /// <summary>The highest sequence received from the gateway.</summary>
    public long Received { get; set; }

    public long Acknowledged { get; private set; }

    public long Frames { get; private set; }

    public long LastSent { get; private set; } = time.GetTimestamp();

    /// <summary>Nothing more goes out: the connection was cut or closed here.</summary>
    public bool IsOver { get; private set; }

    public async Task Say(TerminalMessage message, CancellationToken cancel)
    {
        if (IsOver) return;
        _text.ResetWrittenCount();
        TerminalMessages.Write(_text, Next(), Received, message);
        Acknowledged = Received;
        await Send(_text.WrittenMemory, isText: true, cancel);
    }

    /// <param name="message">A whole message but for its sequence.</param>
    public async Task SayItems(Memory<byte> message, CancellationToken cancel)
    {
        if (IsOver) return;
        BinaryPrimitives.WriteUInt32LittleEndian(message.Span[SequenceAt..], (uint)Next());
        await Send(message, isText: false, cancel);
    }

    /// <summary>Says good-bye and closes.</summary>
    public async Task Bye(ByeCode code, string because, CancellationToken cancel)
    {
        if (IsOver) return;
        await Say(new TerminalMessage.Bye(code.Word(), because, null), cancel);
        IsOver = true;
        try
        {
            await wire.Close((int)code, because, cancel);
        }
        catch (Exception e) when (IsBroken(e, cancel))
        {
            // There is nobody to say it to.
        }
    }

    /// <summary>As when a cable is pulled.</summary>
    public void Cut()
    {
        IsOver = true;
        wire.Cut();
    }

    private long Next()
    {
        _sequence++;
        if (draws.Happens(FaultKind.SequenceGap, draws.Faults.SequenceGaps, (ulong)_sequence)) _sequence++;
        return _sequence;
    }

    private async Task Send(ReadOnlyMemory<byte> message, bool isText, CancellationToken cancel)
    {
        Frames++;
        LastSent = time.GetTimestamp();
        if (mayBeCut && Frames == draws.Faults.CutAtFrame)
        {
            if (!draws.Faults.CutInsideFrame)
            {
                Cut();
                return;
            }

            wire.CutInsideNextWrite();
        }

        try
        {
            await wire.Send(message, isText, cancel);
        }
        catch (Exception e) when (IsBroken(e, cancel))
        {
            // The reading side tells why.
            IsOver = true;
        }
    }

    /// <summary>A socket that was aborted meanwhile says that it was cancelled, though nobody did.</summary>
    private static bool IsBroken(Exception e, CancellationToken cancel) =>
        e is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException
        || (e is OperationCanceledException && !cancel.IsCancellationRequested);
}
