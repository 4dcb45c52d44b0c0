using Arus.Fakes.Time;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Sessions;
using Arus.Mt5Gateway.Tests.Playground;
using Arus.Mt5Gateway.Tests.Protocol;

namespace Arus.Mt5Gateway.Tests.Sessions;

public sealed class CreditTests
{
    private const int Window = 1_000;
    private static readonly WireTick s_tick = new(6, 0, 3, 1.08345, 1.08351, 0);

    [Fact]
    public async Task Credit_GrowsAsTheStreamTakes()
    {
        using Desk desk = new(credit: Window);
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        Assert.Equal(Window, terminal.Credit);

        for (int sent = 0; sent < 20_000; sent += 100)
        {
            while (terminal.Credit < sent + 100) await terminal.Next();
            await Send(terminal, 100);
        }

        Assert.Equal(20_000, await Taken(desk, 20_000));
    }

    [Fact]
    public async Task Credit_OfASlowPlatform_StaysAndNothingIsLost()
    {
        using Desk desk = new(credit: Window);
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        desk.Streams["EURUSD"].Block();

        for (int i = 0; i < 10; i++) await Send(terminal, 100);
        await terminal.Send(new TerminalMessage.Told(new Arus.Grains.Abstractions.Trading.VenueEvent.EpochTaken(3)));
        await desk.Grains.Terminal.Reported.Next();
        Assert.Equal(Window, terminal.Credit);
        Assert.Empty(desk.Streams["EURUSD"].Given);

        desk.Streams["EURUSD"].Reopen();
        while (terminal.Credit < 2 * Window) await terminal.Next();
        Assert.Equal(Window, await Taken(desk, Window));
    }

    [Fact]
    public async Task Symbol_ThatTakesNothingOffItsStream_HoldsTheTerminalBack()
    {
        using Desk desk = new(credit: Window);
        desk.Grains.Symbol("EURUSD").Taken = 0;
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        for (int sent = 0; sent <= 4 * Window; sent += 100)
        {
            while (terminal.Credit < sent + 100) await terminal.Next();
            await Send(terminal, 100);
            while (Given(desk) < sent + 100) await Task.Yield();
        }

        await Send(terminal, 100);
        await terminal.Send(new TerminalMessage.Told(new Arus.Grains.Abstractions.Trading.VenueEvent.EpochTaken(3)));
        await desk.Grains.Terminal.Reported.Next();
        Assert.Equal((4 * Window) + 100, Given(desk));

        desk.Grains.Symbol("EURUSD").Taken = long.MaxValue;
        await desk.Until(() => Given(desk) == (4 * Window) + 200, TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public async Task Stream_ThatRefuses_IsGivenAgainInOrder()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        desk.Streams["EURUSD"].Refuse(3);

        await Send(terminal, 1);
        await Send(terminal, 2);
        await desk.Until(() => Given(desk) == 3, TimeSpan.FromMilliseconds(50));

        Assert.Equal(3, await Taken(desk, 3));
    }

    [Fact]
    public async Task Terminal_BeyondItsCredit_IsSlowedAndNothingIsLost()
    {
        using Desk desk = new(credit: Window);
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        desk.Streams["EURUSD"].Block();

        await Send(terminal, Window);
        await Send(terminal, 5);
        Assert.Equal(5, (await terminal.Expect<GatewayMessage.Slow>()).Over);
        await Send(terminal, 7);
        desk.Streams["EURUSD"].Reopen();
        while (terminal.Credit < Window + 5) await terminal.Next();
        await desk.Until(() => Given(desk) == Window + 12, TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Terminal_FarBeyondItsCredit_IsCut()
    {
        using Mt5Metrics metrics = new();
        CreditBook book = new(Window, metrics, new ManualTime());

        book.Receive(Window + ProtocolLimits.Overdraft);

        Assert.Equal(ProtocolLimits.Overdraft, book.Over);
        Assert.Equal(ByeCode.Flood, Assert.Throws<ProtocolException>(() => book.Receive(1)).Code);
    }

    [Fact]
    public async Task Terminal_SlowedTenTimesInAMinute_IsCut()
    {
        using Desk desk = new(credit: 10);
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        for (int i = 0; i < 9; i++)
        {
            desk.Streams["EURUSD"].Block();
            await Send(terminal, (int)(terminal.Credit - terminal.TicksOf(0)) + 1);
            await terminal.Expect<GatewayMessage.Slow>();
            desk.Streams["EURUSD"].Reopen();
            while (terminal.Credit <= terminal.TicksOf(0)) await terminal.Next();
            desk.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        desk.Streams["EURUSD"].Block();
        await Send(terminal, (int)(terminal.Credit - terminal.TicksOf(0)) + 1);

        Assert.Equal(ByeCode.Flood, await terminal.End());
        Assert.Equal(30, terminal.Bye.After);
    }

    private static Task Send(RawTerminal terminal, int count) =>
        terminal.Ticks(0, new(Samples.Time, (int)terminal.TicksOf(0)), [.. Enumerable.Repeat(s_tick, count)]);

    private static int Given(Desk desk) => desk.Streams["EURUSD"].Given.Sum(batch => batch.Ticks.Length);

    private static async Task<int> Taken(Desk desk, int count)
    {
        int taken = 0;
        while (taken < count)
        {
            TickBatch batch = await desk.Streams["EURUSD"].Next();
            Assert.Equal(taken, batch.First);
            taken += batch.Ticks.Length;
        }

        return taken;
    }
}
