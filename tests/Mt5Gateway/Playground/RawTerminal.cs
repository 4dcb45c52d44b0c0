using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Protocol.Frames;
using Arus.Mt5Gateway.Protocol.Json;
using Arus.Mt5Gateway.Tests.Protocol;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>A terminal's end of a connection, frame by frame: it can say anything, wrong things too. It checks what the gateway's frames say of themselves.</summary>
internal sealed class RawTerminal(PipeWriter output, PipeReader input, Task served)
{
    private readonly MessageReader _frames = new(FrameRole.Server);
    private readonly Queue<GatewayMessage> _read = new();
    private ReadOnlySequence<byte> _left;
    private ReadResult? _pending;
    private long _received;
    private readonly Dictionary<int, uint> _ticks = [];

    /// <summary>The session's end on the other side.</summary>
    public Task Served => served;

    /// <summary>The sequence of the next message.</summary>
    public long Sequence { get; set; } = 1;

    /// <summary>The highest credit told.</summary>
    public long Credit { get; private set; }

    /// <summary>The code of the gateway's close frame, once it came.</summary>
    public int? CloseCode { get; private set; }

    public GatewayMessage.Welcome Welcome { get; private set; } = null!;

    public GatewayMessage.Bye Bye { get; private set; } = null!;

    /// <summary>How many live ticks of an index were sent.</summary>
    public uint TicksOf(int index) => _ticks.GetValueOrDefault(index);

    public Task Raw(params byte[] bytes) => output.WriteAsync(bytes).AsTask();

    public Task Send(ReadOnlyMemory<byte> bytes) => output.WriteAsync(bytes).AsTask();

    public Task Text(string text) => Raw(FrameTests.Frame(Opcode.Text, text));

    public Task Binary(byte[] message) => Raw(FrameTests.Frame(Opcode.Binary, message));

    public Task Send(TerminalMessage message)
    {
        ArrayBufferWriter<byte> text = new();
        TerminalMessages.Write(text, Sequence++, _received, message);
        return Raw(FrameTests.Frame(Opcode.Text, text.WrittenSpan));
    }

    public Task Ticks(int index, TickPosition at, params WireTick[] ticks) => Ticks(index, at, TicksOf(index), ticks);

    public Task Ticks(int index, TickPosition at, uint before, params WireTick[] ticks)
    {
        _ticks[index] = before + (uint)ticks.Length;
        return Binary(BinaryTests.Message(Head(BinaryKind.LiveTicks, index, at, ticks.Length) with { Before = before }, ticks));
    }

    public Task Page(long page, int index, TickPosition at, params WireTick[] ticks) =>
        Binary(BinaryTests.Message(Head(BinaryKind.PagedTicks, index, at, ticks.Length) with { Page = (uint)page }, ticks));

    public Task Page(long page, int index, Timeframe timeframe, params WireBar[] bars)
    {
        byte[] message = new byte[BinaryHeader.Size + (bars.Length * WireBar.Size)];
        (Head(BinaryKind.PagedBars, index, new(new(bars[0].Time), 0), bars.Length) with { Page = (uint)page, Timeframe = (int)timeframe }).Write(message);
        for (int i = 0; i < bars.Length; i++) bars[i].Write(message.AsSpan(BinaryHeader.Size + (i * WireBar.Size)));
        return Binary(message);
    }

    public Task Hello(Func<TerminalMessage.Hello, TerminalMessage.Hello>? but = null)
    {
        TerminalMessage.Hello hello = new(1, Desk.Terminal.Value, Samples.Hello with { Token = Desk.Token });
        return Send(but is null ? hello : but(hello));
    }

    /// <summary>Says hello and answers the snapshot: the symbols given, and nothing else.</summary>
    public async Task Greet(params string[] symbols)
    {
        await Hello();
        Welcome = await Expect<GatewayMessage.Welcome>();
        await Snapshot(Welcome.Snapshot.Id, symbols);
    }

    /// <summary>The same, and until ticks of the symbols may be sent: their indices are their places.</summary>
    public async Task Open(params string[] symbols)
    {
        await Greet(symbols);
        for (int heard = 0; heard < symbols.Length;)
        {
            foreach (SymbolWish wish in (await Expect<GatewayMessage.Subscribe>()).Items)
            {
                Assert.Equal(symbols[wish.Index], wish.Symbol.Value);
                await Send(new TerminalMessage.Subscribed(wish.Index, wish.Resume ?? new(Samples.Time, 0), wish.Resume is not null, null));
                heard++;
            }
        }
    }

    public async Task Snapshot(long id, params string[] symbols)
    {
        await Send(new TerminalMessage.Account(id, Samples.Balance));
        await Send(new TerminalMessage.Symbols(id, [.. symbols.Select(s => Samples.SymbolOf(s, 5))]));
        await Send(new TerminalMessage.Positions(id, []));
        await Send(new TerminalMessage.Orders(id, []));
        await Send(new TerminalMessage.History(id, []));
        await Send(new TerminalMessage.Deals(id, []));
        await Send(new TerminalMessage.SnapshotEnd(id, new(symbols.Length, 0, 0, 0, 0), Samples.Time));
    }

    /// <summary>The next message of the kind; credit, acknowledgements and heartbeats before it are passed over, anything else is wrong.</summary>
    public async Task<T> Expect<T>()
        where T : GatewayMessage
    {
        while (true)
        {
            GatewayMessage next = await Next() ?? throw new InvalidOperationException($"the connection ended where {typeof(T).Name} was expected");
            if (next is T expected) return expected;
            if (next is not (GatewayMessage.Credit or GatewayMessage.Ack or GatewayMessage.Heartbeat)) throw new InvalidOperationException($"{next} came where {typeof(T).Name} was expected");
        }
    }

    /// <summary>Reads on to the end and tells its reason: the bye's word and the close frame's code agree.</summary>
    public async Task<ByeCode> End()
    {
        GatewayMessage? bye;
        do bye = await Next();
        while (bye is not (null or GatewayMessage.Bye));

        while (CloseCode is null && await Next() is not null)
        {
        }

        await Cut();
        await served.WaitAsync(TimeSpan.FromSeconds(20));
        Bye = Assert.IsType<GatewayMessage.Bye>(bye);
        Assert.True(ByeCodes.TryParse(Bye.Code, out ByeCode code), Bye.Code);
        Assert.Equal((int)code, CloseCode);
        return code;
    }

    /// <summary>The line is gone.</summary>
    public Task Cut() => output.CompleteAsync().AsTask();

    /// <summary>Null: the connection ended.</summary>
    public async Task<GatewayMessage?> Next()
    {
        while (_read.Count == 0)
        {
            if (!await ReadMore()) return null;
        }

        return _read.Dequeue();
    }

    private async Task<bool> ReadMore()
    {
        if (_pending is not null) input.AdvanceTo(_left.Start, _left.End);
        _pending = await input.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        _left = _pending.Value.Buffer;
        while (_frames.TryRead(ref _left, out WireMessage message)) Take(message);
        return _read.Count > 0 || !_pending.Value.IsCompleted;
    }

    private void Take(WireMessage message)
    {
        if (message.Opcode == Opcode.Close) CloseCode = FrameWriter.CloseCode(message.Payload.Span);
        if (message.Opcode == Opcode.Pong) _read.Enqueue(new GatewayMessage.Other("pong:" + Encoding.UTF8.GetString(message.Payload.Span)));
        if (message.Opcode != Opcode.Text) return;

        GatewayMessage read = GatewayMessages.Read(message.Payload, envelope =>
        {
            Assert.Equal(++_received, envelope.Sequence);
            Assert.InRange(envelope.Acknowledged, 0, Sequence);
        });
        if (read is GatewayMessage.Credit credit) Credit = credit.Total;
        if (read is GatewayMessage.Welcome welcome) Credit = welcome.Granted;
        _read.Enqueue(read);
    }

    private BinaryHeader Head(BinaryKind kind, int index, TickPosition at, int count) => new()
    {
        Kind = kind, Index = index, Sequence = (uint)Sequence++, Count = count, BaseTime = at.Time.Milliseconds, First = (uint)at.Index,
    };
}
