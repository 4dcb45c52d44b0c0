using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Frames;
using Arus.Mt5Gateway.Protocol.Json;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>The one loop that writes a connection: messages in the order given, and what is owed beside them (credit, acknowledgements, heartbeats, pongs).</summary>
internal sealed class Outbox(PipeWriter writer, MessageCheck received, TimeProvider time)
{
    private const int MostWaiting = 256;

    /// <summary>A null only wakes the loop.</summary>
    private readonly Channel<GatewayMessage?> _waiting = Channel.CreateBounded<GatewayMessage?>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly ArrayBufferWriter<byte> _text = new(256);
    private byte[]? _ping;
    private long _sent;
    private long _acknowledged;
    private long _credit;
    private long _creditTold;
    private long _lastSent = time.GetTimestamp();
    private long _flushing;
    private int _isAwake;
    private int _owesHeartbeat;

    /// <summary>The highest sequence sent.</summary>
    public long Sent => Volatile.Read(ref _sent);

    /// <summary>How long the other side has not taken what is written; zero when it has.</summary>
    public TimeSpan Stuck => Volatile.Read(ref _flushing) is var since and not 0 ? time.GetElapsedTime(since) : TimeSpan.Zero;

    public ValueTask Send(GatewayMessage message, CancellationToken over) => _waiting.Writer.WriteAsync(message, over);

    /// <summary>What nobody may wait for: dropped when the other side reads too slowly.</summary>
    public void Mention(GatewayMessage message) => _waiting.Writer.TryWrite(message);

    public void Grant(long total)
    {
        Volatile.Write(ref _credit, total);
        Wake();
    }

    public void Pong(ReadOnlySpan<byte> ping)
    {
        Volatile.Write(ref _ping, ping.ToArray());
        Wake();
    }

    /// <summary>A message was received: an acknowledgement may be due.</summary>
    public void Received()
    {
        if (received.Received - Volatile.Read(ref _acknowledged) >= ProtocolLimits.MessagesToAcknowledge) Wake();
    }

    /// <summary>To be called each second: a side that has sent nothing for 5 s says that it lives.</summary>
    public void Beat()
    {
        if (time.GetElapsedTime(Volatile.Read(ref _lastSent)) < ProtocolLimits.HeartbeatEvery) return;
        Volatile.Write(ref _owesHeartbeat, 1);
        Wake();
    }

    public async Task Run(CancellationToken over)
    {
        while (await _waiting.Reader.WaitToReadAsync(over))
        {
            long before = _sent;
            while (_waiting.Reader.TryRead(out GatewayMessage? message))
            {
                if (message is not null) Write(message);
            }

            Volatile.Write(ref _isAwake, 0);
            WriteOwed(before);
            await Flush(over);
        }
    }

    /// <summary>Says why and closes. The loop has ended before.</summary>
    public async Task Close(SessionEnd end, CancellationToken within)
    {
        ImmutableArray<int> speaks = end.Code == ByeCode.Version ? [ProtocolLimits.Version] : [];
        Write(new GatewayMessage.Bye(end.Code.Word(), end.Because, end.After is { } after ? (int)Math.Ceiling(after.TotalSeconds) : null, speaks));
        FrameWriter.WriteClose(writer, end.Code, mask: null);
        await Flush(within);
    }

    private void Wake()
    {
        if (Interlocked.Exchange(ref _isAwake, 1) == 0) _waiting.Writer.TryWrite(null);
    }

    private void WriteOwed(long before)
    {
        if (Interlocked.Exchange(ref _ping, null) is { } ping) FrameWriter.Write(writer, Opcode.Pong, ping, mask: null);
        if (Volatile.Read(ref _credit) is var credit && credit > _creditTold)
        {
            _creditTold = credit;
            Write(new GatewayMessage.Credit(credit));
        }

        bool owesHeartbeat = Interlocked.Exchange(ref _owesHeartbeat, 0) == 1;
        if (_sent != before) return;
        if (owesHeartbeat) Write(new GatewayMessage.Heartbeat(time.GetUtcNow()));
        else if (received.Received - _acknowledged >= ProtocolLimits.MessagesToAcknowledge) Write(new GatewayMessage.Ack());
    }

    private void Write(GatewayMessage message)
    {
        long acknowledged = received.Received;
        _text.ResetWrittenCount();
        GatewayMessages.Write(_text, _sent + 1, acknowledged, message);
        FrameWriter.Write(writer, Opcode.Text, _text.WrittenSpan, mask: null);
        Volatile.Write(ref _sent, _sent + 1);
        Volatile.Write(ref _acknowledged, acknowledged);
        if (message is GatewayMessage.Welcome welcome) _creditTold = welcome.Granted;
    }

    private async ValueTask Flush(CancellationToken cancel)
    {
        long now = time.GetTimestamp();
        Volatile.Write(ref _lastSent, now);
        Volatile.Write(ref _flushing, Math.Max(now, 1));
        await writer.FlushAsync(cancel);
        Volatile.Write(ref _flushing, 0);
    }
}
