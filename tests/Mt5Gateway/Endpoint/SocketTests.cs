using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Tests.Playground;
using Arus.Mt5Gateway.Tests.Protocol;

namespace Arus.Mt5Gateway.Tests.Endpoint;

/// <summary>The gateway over real sockets.</summary>
public sealed class SocketTests
{
    private static readonly WireTick s_tick = new(6, 0, 3, 1.08345, 1.08351, 0);

    [Fact]
    public async Task Terminal_OverASocket_TellsItsTicks()
    {
        await using LiveGateway gateway = await LiveGateway.Start();
        RawTerminal terminal = await gateway.Reach();
        await terminal.Open("EURUSD");

        await terminal.Ticks(0, new(Samples.Time, 0), [.. Enumerable.Repeat(s_tick, 2_000)]);

        int taken = 0;
        while (taken < 2_000) taken += (await gateway.Streams["EURUSD"].Next()).Ticks.Length;
        Assert.Equal(2_000, taken);
        await terminal.Cut();
    }

    [Fact]
    public async Task Address_WithAHundredSilentConnections_GetsNoMoreUntilOneSpeaks()
    {
        await using LiveGateway gateway = await LiveGateway.Start();
        List<RawTerminal> silent = [];
        for (int i = 0; i < ProtocolLimits.SessionsWithoutHelloOfAnAddress; i++) silent.Add(Assert.IsType<RawTerminal>(await gateway.Dial()));

        Assert.Null(await gateway.Dial());
        await silent[0].Greet();
        RawTerminal more = await gateway.Reach();

        await more.Greet();
        foreach (RawTerminal terminal in silent) await terminal.Cut();
        await more.Cut();
    }

    [Fact]
    public async Task Session_BeyondTheMost_IsOverloadedAndToldWhenToComeAgain()
    {
        await using LiveGateway gateway = await LiveGateway.Start(settings: new(1, 20_000, TimeSpan.FromSeconds(7)));
        RawTerminal first = await gateway.Reach();
        await first.Greet();

        RawTerminal second = await gateway.Reach();

        Assert.Equal(ByeCode.Overloaded, await second.End());
        Assert.Equal(7, second.Bye.After);
        await first.Cut();
    }

    [Fact]
    public async Task Gateway_ThatRestarts_SaysSoAndTheTerminalGoesOnWhereThePlatformIs()
    {
        PlayedGrains grains = new();
        RecordedStreams streams = new();
        int port;
        await using (LiveGateway gateway = await LiveGateway.Start(grains, streams))
        {
            port = gateway.Port;
            RawTerminal terminal = await gateway.Reach();
            await terminal.Open("EURUSD");
            await terminal.Ticks(0, new(Samples.Time, 0), s_tick, s_tick);
            await streams["EURUSD"].Next();

            Task stopped = gateway.Stop();
            Assert.Equal(ByeCode.ShuttingDown, await terminal.End());
            await stopped;
        }

        grains.Symbol("EURUSD").Next = new(Samples.Time, 2);
        await using LiveGateway restarted = await LiveGateway.Start(grains, streams, port: port);
        RawTerminal again = await restarted.Reach();
        await again.Greet("EURUSD");
        Assert.Equal<SymbolWish>([new(0, new("EURUSD"), new(Samples.Time, 2))], (await again.Expect<GatewayMessage.Subscribe>()).Items);
        await again.Send(new TerminalMessage.Subscribed(0, new(Samples.Time, 2), true, null));
        await again.Ticks(0, new(Samples.Time, 2), s_tick);

        TickBatch batch = await streams["EURUSD"].Next();
        Assert.Equal((2L, 0L, new TickPosition(Samples.Time, 2)), (batch.Session, batch.First, batch.From));
        await again.Cut();
    }

    [Fact]
    public async Task Terminals_AThousandAtOnce_AreAllLetIn()
    {
        await using LiveGateway gateway = await LiveGateway.Start();

        RawTerminal[] terminals = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(async _ =>
        {
            RawTerminal terminal = await gateway.Reach();
            await terminal.Greet("EURUSD");
            return terminal;
        }));

        for (int i = 0; i < 1_000; i++) await gateway.Grains.Terminal.Snapshots.Next();
        Assert.Equal(1_000, terminals.Select(t => t.Welcome.Session).Distinct().Count());
        foreach (RawTerminal terminal in terminals) await terminal.Cut();
    }
}
