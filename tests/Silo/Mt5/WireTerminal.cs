using System.Buffers;
using System.Net.WebSockets;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Json;

namespace Arus.Silo.Tests.Mt5;

/// <summary>A terminal on the framework's own WebSocket: another's reading of RFC 6455.</summary>
internal sealed class WireTerminal : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[ProtocolLimits.MessageBytes];
    private long _sent;
    private long _received;

    public string? Subprotocol => _socket.SubProtocol;

    public GatewayMessage.Welcome Welcome { get; private set; } = null!;

    public static async Task<WireTerminal> Connect(Uri gateway, string? trusted = null)
    {
        WireTerminal terminal = new();
        terminal._socket.Options.AddSubProtocol(ProtocolLimits.Subprotocol);
        terminal._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        if (trusted is not null) terminal._socket.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == trusted;
        await terminal._socket.ConnectAsync(gateway, default);
        return terminal;
    }

    public Task Hello(Secret token, string terminal, string login = "5012345", CommandMark mark = default) => Send(new TerminalMessage.Hello(1, terminal, new()
    {
        Token = token, Build = 4885, Program = "test", Time = new(1_399_000_000_000), ClockRate = 1, Feeds = true, Trades = true, Mark = mark,
        Account = new() { Login = login, Server = "Broker-Demo", Currency = Currency.Usd, Leverage = 100, TradeAllowed = true, ExpertsAllowed = true, Margin = MarginMode.Hedging },
    }));

    /// <summary>Says hello and tells an empty venue.</summary>
    public async Task Greet(Secret token, string terminal, CommandMark mark = default)
    {
        await Hello(token, terminal, mark: mark);
        Welcome = await Expect<GatewayMessage.Welcome>();
        await Snapshot(Welcome.Snapshot.Id);
    }

    public async Task Snapshot(long id)
    {
        Money none = Money.Zero(Currency.Usd);
        await Send(new TerminalMessage.Account(id, new()
        {
            Balance = none, Credit = none, Profit = none, Equity = none, Margin = none, MarginFree = none, TradeAllowed = true, ExpertsAllowed = true,
        }));
        await Send(new TerminalMessage.SnapshotEnd(id, default, new(1_399_000_000_500)));
    }

    public Task Send(TerminalMessage message)
    {
        ArrayBufferWriter<byte> text = new();
        TerminalMessages.Write(text, ++_sent, _received, message);
        return _socket.SendAsync(text.WrittenMemory, WebSocketMessageType.Text, true, default).AsTask();
    }

    /// <summary>The next message of the kind; others are passed over.</summary>
    public async Task<T> Expect<T>()
        where T : GatewayMessage
    {
        while (true)
        {
            GatewayMessage next = await Next() ?? throw new InvalidOperationException($"closed ({_socket.CloseStatus}) where {typeof(T).Name} was expected");
            if (next is T expected) return expected;
            if (next is GatewayMessage.Bye bye) throw new InvalidOperationException($"{bye} where {typeof(T).Name} was expected");
        }
    }

    /// <summary>Reads on to the close frame: its code.</summary>
    public async Task<ByeCode> End()
    {
        while (await Next() is not null)
        {
        }

        return (ByeCode)_socket.CloseStatus!.Value;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        await ValueTask.CompletedTask;
    }

    private async Task<GatewayMessage?> Next()
    {
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult read = await _socket.ReceiveAsync(_buffer.AsMemory(length), default).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            if (read.MessageType == WebSocketMessageType.Close) return null;
            length += read.Count;
            if (read.EndOfMessage) break;
        }

        return GatewayMessages.Read(_buffer.AsMemory(0, length), envelope => Assert.Equal(++_received, envelope.Sequence));
    }
}
