using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Protocol.Frames;
using Arus.Mt5Gateway.Protocol.Json;

namespace Arus.Market.Bench.Load;

/// <summary>A terminal that costs as little as one can: one socket, ticks encoded straight into it, no history and no account.</summary>
internal sealed class LoadTerminal : IAsyncDisposable
{
    private const uint Mask = 0x5A17C3E9;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly ArrayBufferWriter<byte> _out = new(65_536);
    private readonly ArrayBufferWriter<byte> _text = new(4_096);
    private readonly byte[] _payload = new byte[BinaryHeader.Size + (2_000 * WireTick.Size)];
    private readonly Lock _writing = new();
    private readonly TaskCompletionSource _subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ImmutableArray<SymbolSpec> _symbols;
    private readonly TerminalHello _hello;
    private readonly string _id;
    private readonly uint[] _before;
    private TaskCompletionSource _credited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _sequence;
    private long _heard;
    private long _granted;
    private long _used;
    private Task _reading = Task.CompletedTask;

    private LoadTerminal(TerminalId id, Secret token, ImmutableArray<SymbolSpec> symbols, BrokerTime now)
    {
        (_id, _symbols, _before, Now) = (id.Value, symbols, new uint[symbols.Length], now);
        _hello = new()
        {
            Token = token,
            Build = 1,
            Program = "load",
            Time = now,
            ClockRate = 0,
            Feeds = true,
            Account = new() { Login = "1", Server = "Load", Currency = Currency.Usd, Leverage = 100 },
        };
    }

    /// <summary>What its broker's clock shows.</summary>
    public BrokerTime Now { get; set; }

    /// <summary>Why the link ended; null while it lives.</summary>
    public string? Ended { get; private set; }

    public static async Task<LoadTerminal> Connect(int port, TerminalId id, Secret token, ImmutableArray<SymbolSpec> symbols, BrokerTime now)
    {
        LoadTerminal terminal = new(id, token, symbols, now);
        await terminal._socket.ConnectAsync(IPAddress.Loopback, port);
        string upgrade = $"GET /mt5 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: arus.mt5.1\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await terminal._socket.SendAsync(Encoding.ASCII.GetBytes(upgrade));
        terminal._reading = terminal.Read();
        await terminal._subscribed.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return terminal;
    }

    /// <summary>Waits for credit and sends ticks of one symbol, <paramref name="step"/> ms apart.</summary>
    public async ValueTask Send(int index, long time, int count, int step, long[] bids, long at)
    {
        while (Volatile.Read(ref _used) + count > Volatile.Read(ref _granted))
        {
            if (Ended is not null) throw new InvalidOperationException(Ended);
            Task credited = Volatile.Read(ref _credited).Task;
            if (Volatile.Read(ref _used) + count > Volatile.Read(ref _granted)) await credited;
        }

        lock (_writing)
        {
            _used += count;
            Encode(index, time, count, step, bids, at);
            _before[index] += (uint)count;
        }

        Flush();
    }

    /// <summary>Says what the clock shows.</summary>
    public void Tick()
    {
        Say(new TerminalMessage.Clock(Now));
        Flush();
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Encode(int index, long time, int count, int step, long[] bids, long at)
    {
        new BinaryHeader { Kind = BinaryKind.LiveTicks, Index = index, Sequence = (uint)++_sequence, Count = count, BaseTime = time, Before = _before[index] }.Write(_payload);
        double scale = Points.Scale(_symbols[index].Digits);
        for (int i = 0; i < count; i++)
        {
            long bid = bids[(at + i) & (bids.Length - 1)];
            new WireTick(6, i * step, 0, bid / scale, (bid + 2) / scale, 0).Write(_payload.AsSpan(BinaryHeader.Size + (i * WireTick.Size)));
        }

        FrameWriter.Write(_out, Opcode.Binary, _payload.AsSpan(0, BinaryHeader.Size + (count * WireTick.Size)), Mask);
    }

    private void Say(TerminalMessage message)
    {
        lock (_writing)
        {
            _text.ResetWrittenCount();
            TerminalMessages.Write(_text, ++_sequence, Volatile.Read(ref _heard), message);
            FrameWriter.Write(_out, Opcode.Text, _text.WrittenSpan, Mask);
        }
    }

    /// <summary>The socket takes what is written: it blocks when the gateway does not read, which is what is measured.</summary>
    private void Flush()
    {
        lock (_writing)
        {
            ReadOnlySpan<byte> left = _out.WrittenSpan;
            while (!left.IsEmpty) left = left[_socket.Send(left)..];
            _out.ResetWrittenCount();
        }
    }

    private async Task Read()
    {
        PipeReader pipe = PipeReader.Create(new NetworkStream(_socket));
        using MessageReader messages = new(FrameRole.Server);
        bool upgraded = false;
        try
        {
            while (true)
            {
                ReadResult read = await pipe.ReadAsync();
                ReadOnlySequence<byte> left = read.Buffer;
                if (!upgraded) upgraded = Upgraded(ref left);
                while (upgraded && messages.TryRead(ref left, out WireMessage message)) Hear(message);
                pipe.AdvanceTo(left.Start, left.End);
                if (read.IsCompleted) break;
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException or SocketException)
        {
            Ended ??= end.Message;
        }

        Ended ??= "the gateway closed the connection";
        _subscribed.TrySetException(new InvalidOperationException(Ended));
        _credited.TrySetResult();
    }

    private bool Upgraded(ref ReadOnlySequence<byte> left)
    {
        SequenceReader<byte> reader = new(left);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> head, "\r\n\r\n"u8)) return false;
        if (!Encoding.ASCII.GetString(head).StartsWith("HTTP/1.1 101", StringComparison.Ordinal)) Ended = Encoding.ASCII.GetString(head);
        left = left.Slice(reader.Position);
        Say(new TerminalMessage.Hello(1, _id, _hello));
        Flush();
        return true;
    }

    private void Hear(in WireMessage message)
    {
        if (message.Opcode != Opcode.Text) return;

        switch (GatewayMessages.Read(message.Payload, envelope => Volatile.Write(ref _heard, envelope.Sequence)))
        {
            case GatewayMessage.Welcome welcome:
                Grant(welcome.Granted);
                Snapshot(welcome.Snapshot.Id);
                if (_symbols.IsEmpty) _subscribed.TrySetResult();
                break;
            case GatewayMessage.SnapshotRequest wanted:
                Snapshot(wanted.Id);
                break;
            case GatewayMessage.Subscribe wanted:
                foreach (SymbolWish wish in wanted.Items) Say(new TerminalMessage.Subscribed(wish.Index, new(Now, 0), false, null));
                _subscribed.TrySetResult();
                break;
            case GatewayMessage.PageTicks page:
                Say(new TerminalMessage.PageEnd(page.Page, 0, page.Range.To, false));
                break;
            case GatewayMessage.PageBars page:
                Say(new TerminalMessage.PageEnd(page.Page, 0, new(page.Range.To, 0), false));
                break;
            case GatewayMessage.Credit credit:
                Grant(credit.Total);
                break;
            case GatewayMessage.Heartbeat:
                Say(new TerminalMessage.Heartbeat(Now));
                break;
            case GatewayMessage.Bye bye:
                Ended = $"{bye.Code}: {bye.Because}";
                break;
        }

        Flush();
    }

    private void Grant(long total)
    {
        Volatile.Write(ref _granted, Math.Max(Volatile.Read(ref _granted), total));
        Interlocked.Exchange(ref _credited, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private void Snapshot(long id)
    {
        Say(new TerminalMessage.Account(id, new() { Balance = Money.Zero(Currency.Usd), Credit = Money.Zero(Currency.Usd), Profit = Money.Zero(Currency.Usd), Equity = Money.Zero(Currency.Usd), Margin = Money.Zero(Currency.Usd), MarginFree = Money.Zero(Currency.Usd) }));
        Say(new TerminalMessage.Symbols(id, _symbols));
        Say(new TerminalMessage.Positions(id, []));
        Say(new TerminalMessage.Orders(id, []));
        Say(new TerminalMessage.History(id, []));
        Say(new TerminalMessage.Deals(id, []));
        Say(new TerminalMessage.SnapshotEnd(id, new(_symbols.Length, 0, 0, 0, 0), Now));
    }
}
