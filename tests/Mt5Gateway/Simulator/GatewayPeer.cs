using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Protocol.Json;

namespace Arus.Mt5Gateway.Tests.Simulator;

/// <summary>One connection of a terminal, as the gateway sees it. Sequences are checked on all that comes.</summary>
internal sealed class GatewayPeer(WebSocket socket)
{
    private readonly Channel<TerminalMessage> _said = Channel.CreateUnbounded<TerminalMessage>();
    private readonly Channel<TickMessage> _ticks = Channel.CreateUnbounded<TickMessage>();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _writing = new(1);
    private long _sent;

    /// <summary>The highest sequence that came without a hole.</summary>
    public long Received { get; private set; }

    /// <summary>What was wrong with a sequence or a message; null while nothing was.</summary>
    public string? Wrong { get; private set; }

    public Task Over => _over.Task.WaitAsync(Patience.Limit);

    /// <summary>The next message of a kind. Those of other kinds before it are passed over.</summary>
    public async Task<T> Next<T>()
        where T : TerminalMessage
    {
        while (true)
        {
            if (await _said.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit) is T found) return found;
        }
    }

    /// <summary>The next event of a kind.</summary>
    public async Task<T> NextEvent<T>()
        where T : VenueEvent
    {
        while (true)
        {
            if ((await Next<TerminalMessage.Told>()).Event is T found) return found;
        }
    }

    /// <summary>What was said and is not yet read.</summary>
    public IEnumerable<TerminalMessage> Said()
    {
        while (_said.Reader.TryRead(out TerminalMessage? message)) yield return message;
    }

    public async Task<TickMessage> NextTicks() => await _ticks.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit);

    public IEnumerable<TickMessage> Ticks()
    {
        while (_ticks.Reader.TryRead(out TickMessage? message)) yield return message;
    }

    public async Task Say(GatewayMessage message, long? sequence = null)
    {
        await _writing.WaitAsync();
        try
        {
            ArrayBufferWriter<byte> text = new();
            GatewayMessages.Write(text, sequence ?? ++_sent, Received, message);
            await socket.SendAsync(text.WrittenMemory, WebSocketMessageType.Text, true, Patience.Token);
        }
        finally
        {
            _writing.Release();
        }
    }

    public Task Close(ByeCode code) => socket.CloseOutputAsync((WebSocketCloseStatus)code, "", Patience.Token);

    public void Abort() => socket.Abort();

    public async Task Read(CancellationToken cancel)
    {
        try
        {
            byte[] buffer = new byte[ProtocolLimits.MessageBytes];
            int length = 0;
            while (true)
            {
                ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(length), cancel);
                if (part.MessageType == WebSocketMessageType.Close) break;

                length += part.Count;
                if (!part.EndOfMessage) continue;
                Take(buffer.AsMemory(0, length), part.MessageType);
                length = 0;
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Cut.
        }
        finally
        {
            _said.Writer.TryComplete();
            _ticks.Writer.TryComplete();
            _over.TrySetResult();
        }
    }

    private void Take(ReadOnlyMemory<byte> message, WebSocketMessageType type)
    {
        if (type == WebSocketMessageType.Text)
        {
            _said.Writer.TryWrite(TerminalMessages.Read(message, Currency.Usd, envelope => Count(envelope.Sequence)));
            return;
        }

        BinaryHeader head = BinaryHeader.Read(message.Span, out ReadOnlySpan<byte> items);
        Count(head.Sequence);
        Tick[] ticks = new Tick[head.Kind == BinaryKind.PagedBars ? 0 : head.Count];
        Bar[] bars = new Bar[head.Kind == BinaryKind.PagedBars ? head.Count : 0];
        TickDecoder.Ticks(items, head.BaseTime, Points.Scale(5), ticks);
        for (int i = 0; i < bars.Length; i++) TickDecoder.TryBar(items.Slice(i * WireBar.Size, WireBar.Size), Points.Scale(5), out bars[i]);
        _ticks.Writer.TryWrite(new(head, [.. ticks], [.. bars]));
    }

    private void Count(long sequence)
    {
        if (sequence != Received + 1) Wrong ??= $"{sequence} after {Received}";
        Received = sequence;
    }
}
