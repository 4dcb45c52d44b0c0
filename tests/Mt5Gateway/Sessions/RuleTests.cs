using System.Text;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Protocol.Frames;
using Arus.Mt5Gateway.Tests.Playground;
using Arus.Mt5Gateway.Tests.Protocol;

namespace Arus.Mt5Gateway.Tests.Sessions;

/// <summary>What ends a session that is on its way, and what does not.</summary>
public sealed class RuleTests
{
    private static readonly WireTick s_tick = new(6, 0, 3, 1.08345, 1.08351, 0);

    public static TheoryData<string, ByeCode> Wrong => new()
    {
        { "unmasked", ByeCode.BadFrame },
        { "reserved bit", ByeCode.BadFrame },
        { "fragments interleaved", ByeCode.BadFrame },
        { "oversized", ByeCode.TooLarge },
        { "bad JSON", ByeCode.BadJson },
        { "bad UTF-8", ByeCode.BadJson },
        { "JSON in a binary message", ByeCode.Unexpected },
        { "ticks as text", ByeCode.Unexpected },
        { "a missing field", ByeCode.BadField },
        { "a binary message cut short", ByeCode.BadField },
        { "a page nobody asked for", ByeCode.Unexpected },
        { "the end of such a page", ByeCode.Unexpected },
        { "a snapshot nobody asked for", ByeCode.Unexpected },
        { "a subscription nobody asked for", ByeCode.Unexpected },
        { "a gap in text", ByeCode.SequenceGap },
        { "a replay in text", ByeCode.SequenceReplayed },
        { "a gap in binary", ByeCode.SequenceGap },
        { "a replay in binary", ByeCode.SequenceReplayed },
        { "an acknowledgement of what was not sent", ByeCode.BadField },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Message_ThatBreaksTheProtocol_EndsTheSessionWithItsCode(string what, ByeCode code)
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await Break(terminal, what);

        Assert.Equal(code, await terminal.End());
        Assert.StartsWith(code.Word(), await desk.Grains.Terminal.Detached.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_CutWithinAFrame_IsDetachedAsABadFrame()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await terminal.Raw(0x82, 0xFE, 0x01);
        await terminal.Cut();
        await terminal.Served;

        Assert.StartsWith("BAD_FRAME", await desk.Grains.Terminal.Detached.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_OfATypeThatIsNotKnown_IsIgnored()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await terminal.Send(new TerminalMessage.Other("weather"));
        await terminal.Ticks(0, new(Samples.Time, 0), s_tick);

        Assert.Single((await desk.Streams["EURUSD"].Next()).Ticks);
    }

    [Fact]
    public async Task Bye_OfTheTerminal_EndsTheSessionInOrder()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await terminal.Send(new TerminalMessage.Bye("DONE", "the chart was closed", null));

        Assert.Equal(ByeCode.Done, await terminal.End());
        Assert.Contains("the chart was closed", await desk.Grains.Terminal.Detached.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CloseFrame_OfTheTerminal_IsAnsweredByOne()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await terminal.Raw(FrameTests.Frame(Opcode.Close, [0x03, 0xE8]));

        Assert.Equal(ByeCode.Done, await terminal.End());
    }

    [Fact]
    public async Task Silence_OfFifteenSeconds_IsDeathAndOneMessageIsLife()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        desk.Clock.Advance(TimeSpan.FromSeconds(14));
        await terminal.Ticks(0, new(Samples.Time, 0), s_tick);
        await desk.Streams["EURUSD"].Next();
        desk.Clock.Advance(TimeSpan.FromSeconds(14));
        await terminal.Ticks(0, new(Samples.Time, 1), s_tick);
        await desk.Streams["EURUSD"].Next();
        Assert.False(terminal.Served.IsCompleted);

        Task<ByeCode> end = terminal.End();
        await desk.Until(() => end.IsCompleted, TimeSpan.FromSeconds(1));
        Assert.Equal(ByeCode.Dead, await end);
    }

    [Fact]
    public async Task Gateway_WithNothingToSay_SaysThatItLives()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        desk.Clock.Advance(TimeSpan.FromSeconds(6));

        GatewayMessage.Heartbeat beat = Assert.IsType<GatewayMessage.Heartbeat>(await terminal.Next());
        Assert.InRange(beat.Now, desk.Clock.GetUtcNow() - TimeSpan.FromSeconds(1), desk.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Messages_AHundredOfThem_AreAcknowledged()
    {
        using Desk desk = new(credit: 1_000_000);
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        for (int i = 0; i < 100; i++) await terminal.Ticks(0, new(Samples.Time, i), s_tick);

        Assert.IsType<GatewayMessage.Ack>(await terminal.Next());
    }

    [Fact]
    public async Task TextMessages_MoreThan200ASecond_AreAFlood()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        for (int i = 0; i <= 2_000; i++) await terminal.Send(new TerminalMessage.Other("weather"));

        Assert.Equal(ByeCode.Flood, await terminal.End());
        Assert.Equal(30, terminal.Bye.After);
    }

    private static Task Break(RawTerminal terminal, string what)
    {
        long next = terminal.Sequence;
        byte[] tick = BinaryTests.Message(new BinaryHeader { Kind = BinaryKind.LiveTicks, Sequence = (uint)next, Count = 1, BaseTime = 1 }, s_tick);
        return what switch
        {
            "unmasked" => terminal.Raw(0x81, 0x02, (byte)'{', (byte)'}'),
            "reserved bit" => terminal.Raw(0xC1, 0x80, 0, 0, 0, 0),
            "fragments interleaved" => terminal.Raw([.. FrameTests.Frame(Opcode.Text, "{", isFinal: false), .. FrameTests.Frame(Opcode.Text, "}")]),
            "oversized" => terminal.Raw([0x82, 0xFF, 0, 0, 0, 0, 0, 1, 0, 1]),
            "bad JSON" => terminal.Text($$"""{"t":"ack","s":{{next}},"a":0"""),
            "bad UTF-8" => terminal.Raw(FrameTests.Frame(Opcode.Text, [.. Encoding.UTF8.GetBytes($$"""{"t":"ack","s":{{next}},"a":0,"x":" """), 0xFF, (byte)'"', (byte)'}'])),
            "JSON in a binary message" => terminal.Binary(Encoding.UTF8.GetBytes($$"""{"t":"ack","s":{{next}},"a":0}""")),
            "ticks as text" => terminal.Text($$"""{"t":"ticks","s":{{next}},"a":0,"items":[]}"""),
            "a missing field" => terminal.Text($$"""{"t":"clock","s":{{next}},"a":0}"""),
            "a binary message cut short" => terminal.Binary(tick[..^1]),
            "a page nobody asked for" => terminal.Page(7, 0, new(Samples.Time, 0), s_tick),
            "the end of such a page" => terminal.Send(new TerminalMessage.PageEnd(7, 0, new(Samples.Time, 0), false)),
            "a snapshot nobody asked for" => terminal.Send(new TerminalMessage.Positions(9, [])),
            "a subscription nobody asked for" => terminal.Send(new TerminalMessage.Subscribed(9, new(Samples.Time, 0), false, null)),
            "a gap in text" => terminal.Text($$"""{"t":"ack","s":{{next + 1}},"a":0}"""),
            "a replay in text" => terminal.Text($$"""{"t":"ack","s":{{next - 1}},"a":0}"""),
            "a gap in binary" => terminal.Binary([.. tick[..4], (byte)(next + 1), .. tick[5..]]),
            "a replay in binary" => terminal.Binary([.. tick[..4], (byte)(next - 1), .. tick[5..]]),
            _ => terminal.Text($$"""{"t":"ack","s":{{next}},"a":1000}"""),
        };
    }
}
