using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Frames;
using Arus.Mt5Gateway.Tests.Playground;
using Arus.Mt5Gateway.Tests.Protocol;

namespace Arus.Mt5Gateway.Tests.Sessions;

public sealed class HandshakeTests
{
    [Fact]
    public async Task Hello_WithItsToken_IsWelcomedAndItsSnapshotStored()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();

        await terminal.Greet("EURUSD");

        VenueSnapshot stored = await desk.Grains.Terminal.Snapshots.Next();
        Assert.Equal(Samples.Balance, stored.Balance);
        Assert.Equal((1L, 3L, 20_000L, 121L, 1L), (terminal.Welcome.Session, terminal.Welcome.Epoch, terminal.Welcome.Granted, terminal.Welcome.CommandMark, terminal.Welcome.Snapshot.Id));
        Assert.Equal("127.0.0.1", desk.Grains.Terminal.Hello!.Address);
    }

    [Fact]
    public async Task Token_ThatIsNoneOrAnothers_EndsTheSession()
    {
        Secret anothers = TerminalToken.Make(Desk.Acme, new("desk-2"), new byte[32]);
        Secret wrong = TerminalToken.Make(Desk.Acme, Desk.Terminal, [.. Enumerable.Repeat((byte)1, 32)]);
        foreach (Secret token in (Secret[])[new(""), new("arus-mt5"), new("arus-mt5...x"), new("arus-mt5.!!.ZGVzay0x.AAAA"), anothers, wrong])
        {
            using Desk desk = new();
            RawTerminal terminal = desk.Connect();
            await terminal.Hello(hello => hello with { Said = hello.Said with { Token = token } });
            Assert.Equal(ByeCode.Token, await terminal.End());
        }
    }

    [Theory]
    [InlineData(TerminalRefusals.Token, ByeCode.Token)]
    [InlineData(TerminalRefusals.Revoked, ByeCode.Revoked)]
    [InlineData(TerminalRefusals.BoundElsewhere, ByeCode.BoundElsewhere)]
    [InlineData(TerminalRefusals.Locked, ByeCode.Locked)]
    [InlineData("something-else", ByeCode.Internal)]
    public async Task Hello_RefusedByTheTerminal_IsToldTheReason(string code, ByeCode told)
    {
        using Desk desk = new();
        desk.Grains.Terminal.AttachRefusal = new Refusal(code, "because");
        RawTerminal terminal = desk.Connect();

        await terminal.Hello();

        Assert.Equal(told, await terminal.End());
    }

    [Fact]
    public async Task Hello_OfAnotherVersion_IsToldWhichAreSpoken()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();

        await terminal.Hello(hello => hello with { Version = 2 });

        Assert.Equal(ByeCode.Version, await terminal.End());
        Assert.Equal<int>([1], terminal.Bye.Speaks);
    }

    [Fact]
    public async Task Hello_ThatDoesNotCome_IsTimedOut()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();

        desk.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(terminal.Served.IsCompleted);
        desk.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(ByeCode.HelloTimeout, await terminal.End());
    }

    [Fact]
    public async Task Message_BeforeTheHello_IsRefused()
    {
        using Desk desk = new();
        RawTerminal text = desk.Connect();
        await text.Send(new TerminalMessage.Heartbeat(Samples.Time));
        Assert.Equal(ByeCode.HelloTimeout, await text.End());

        RawTerminal binary = desk.Connect();
        await binary.Ticks(0, new(Samples.Time, 0), new Arus.Mt5Gateway.Protocol.Binary.WireTick(6, 0, 0, 1, 1, 0));
        Assert.Equal(ByeCode.HelloTimeout, await binary.End());
    }

    [Fact]
    public async Task Hello_SaidTwice_IsUnexpected()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Greet("EURUSD");

        await terminal.Hello();

        Assert.Equal(ByeCode.Unexpected, await terminal.End());
        Assert.StartsWith("UNEXPECTED", await desk.Grains.Terminal.Detached.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ping_BeforeTheHelloAndAfter_IsAnsweredByItsPong()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();

        await terminal.Raw(FrameTests.Frame(Opcode.Ping, "are you there"));
        Assert.Equal(new GatewayMessage.Other("pong:are you there"), await terminal.Next());

        await terminal.Open("EURUSD");
        await terminal.Raw(FrameTests.Frame(Opcode.Ping, ""));
        Assert.Equal(new GatewayMessage.Other("pong:"), await terminal.Expect<GatewayMessage.Other>());
    }
}
