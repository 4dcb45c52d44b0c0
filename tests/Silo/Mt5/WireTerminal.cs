using System.Buffers;
using System.Net.WebSockets;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Protocol.Json;

namespace Arus.Silo.Tests.Mt5;

/// <summary>A terminal on the framework's own WebSocket: another's reading of RFC 6455.</summary>
internal sealed class WireTerminal : IAsyncDisposable
{
    /// <summary>What the broker's clock shows when a test begins: a Friday's midnight, so that no tick of the day lies before.</summary>
    public static readonly BrokerTime Start = new(1_398_988_800_000);

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

    public Task Hello(Secret token, string terminal, string login = "5012345") => Send(new TerminalMessage.Hello(1, terminal, new()
    {
        Token = token, Build = 4885, Program = "test", Time = Start, ClockRate = 0, Feeds = true, Trades = true,
        Account = new() { Login = login, Server = "Broker-Demo", Currency = Currency.Usd, Leverage = 100, TradeAllowed = true, ExpertsAllowed = true, Margin = MarginMode.Hedging },
    }));

    /// <summary>Says hello and tells a venue that has these symbols and nothing else.</summary>
    public async Task Greet(Secret token, string terminal, params SymbolSpec[] symbols)
    {
        await Hello(token, terminal);
        Welcome = await Expect<GatewayMessage.Welcome>();
        await Snapshot(Welcome.Snapshot.Id, symbols);
    }

    public Task Ticks(TickPosition at, uint before, params WireTick[] ticks) => Send(new BinaryHeader { Kind = BinaryKind.LiveTicks, Before = before }, at, ticks);

    public Task Page(long page, TickPosition at, params WireTick[] ticks) => Send(new BinaryHeader { Kind = BinaryKind.PagedTicks, Page = (uint)page }, at, ticks);

    private async Task Snapshot(long id, SymbolSpec[] symbols)
    {
        Money none = Money.Zero(Currency.Usd);
        await Send(new TerminalMessage.Account(id, new()
        {
            Balance = none, Credit = none, Profit = none, Equity = none, Margin = none, MarginFree = none, TradeAllowed = true, ExpertsAllowed = true,
        }));
        await Send(new TerminalMessage.Symbols(id, [.. symbols]));
        await Send(new TerminalMessage.SnapshotEnd(id, new() { Symbols = symbols.Length }, Start));
    }

    public Task Send(TerminalMessage message)
    {
        ArrayBufferWriter<byte> text = new();
        TerminalMessages.Write(text, ++_sent, _received, message);
        return _socket.SendAsync(text.WrittenMemory, WebSocketMessageType.Text, true, default).AsTask();
    }

    /// <summary>The next message of the kind; others are passed over, and for pages of bars it has no history.</summary>
    public async Task<T> Expect<T>()
        where T : GatewayMessage
    {
        while (true)
        {
            GatewayMessage next = await Next() ?? throw new InvalidOperationException($"closed ({_socket.CloseStatus}) where {typeof(T).Name} was expected");
            if (next is T expected) return expected;
            if (next is GatewayMessage.PageBars bars) await Send(new TerminalMessage.PageEnd(bars.Page, 0, new(bars.Range.To, 0), true));
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

    private Task Send(BinaryHeader head, TickPosition at, WireTick[] ticks)
    {
        byte[] message = new byte[BinaryHeader.Size + (ticks.Length * WireTick.Size)];
        (head with { Sequence = (uint)++_sent, Count = ticks.Length, BaseTime = at.Time.Milliseconds, First = (uint)at.Index }).Write(message);
        for (int i = 0; i < ticks.Length; i++) ticks[i].Write(message.AsSpan(BinaryHeader.Size + (i * WireTick.Size)));
        return _socket.SendAsync(message.AsMemory(), WebSocketMessageType.Binary, true, default).AsTask();
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
