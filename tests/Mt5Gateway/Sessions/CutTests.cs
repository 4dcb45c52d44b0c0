using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Tests.Playground;
using Arus.Mt5Gateway.Tests.Protocol;

namespace Arus.Mt5Gateway.Tests.Sessions;

public sealed class CutTests
{
    [Fact]
    public async Task Session_CutAtAnyByte_EndsInOrderAndLeavesAPrefix()
    {
        byte[] whole = Recorded();
        for (int length = 0; length <= whole.Length; length++)
        {
            using Desk desk = new();
            RawTerminal terminal = desk.Connect();
            await terminal.Raw(whole[..length]);
            await terminal.Cut();
            await terminal.Served.WaitAsync(TimeSpan.FromSeconds(20));

            Assert.Empty(desk.Log.Failures);
            bool isAttached = desk.Grains.Terminal.Hello is not null;
            Assert.Equal(isAttached ? 1 : 0, desk.Grains.Terminal.Detached.Waiting);
            if (isAttached) Assert.Matches("^(DONE|BAD_FRAME): ", await desk.Grains.Terminal.Detached.Next());
            long next = 0;
            foreach (TickBatch batch in desk.Streams["EURUSD"].Given)
            {
                Assert.Equal(next, batch.First);
                next += batch.Ticks.Length;
            }
        }
    }

    /// <summary>A whole session of a terminal that does not wait for answers.</summary>
    internal static byte[] Recorded()
    {
        WireTick tick = new(6, 0, 3, 1.08345, 1.08351, 0);
        RecordedWire wire = new(1);
        wire.Say(new TerminalMessage.Hello(1, Desk.Terminal.Value, Samples.Hello with { Token = Desk.Token }));
        wire.Say(new TerminalMessage.Account(1, Samples.Balance));
        wire.Say(new TerminalMessage.Symbols(1, [Samples.Eurusd]));
        wire.Say(new TerminalMessage.Positions(1, [Samples.Position]));
        wire.Say(new TerminalMessage.Orders(1, [Samples.Order]));
        wire.Say(new TerminalMessage.History(1, []));
        wire.Say(new TerminalMessage.Deals(1, [Samples.Deal]));
        wire.Say(new TerminalMessage.SnapshotEnd(1, new(1, 1, 1, 0, 1), Samples.Time));
        wire.Say(new TerminalMessage.Told(new VenueEvent.Journaled(119, new(7))));
        wire.Say(new TerminalMessage.Told(new VenueEvent.Result(119, new(7), new() { Code = "SENT", Retcode = TradeRetcode.Done })));
        wire.Ticks(0, new(Samples.Time, 0), 0, tick, tick with { Offset = 5 });
        wire.Say(new TerminalMessage.Clock(Samples.Time));
        wire.Say(new TerminalMessage.Told(new VenueEvent.DealSeen(Samples.Deal)));
        wire.Say(new TerminalMessage.Heartbeat(Samples.Time));
        wire.Say(new TerminalMessage.Bye("DONE", "the chart was closed", null));
        return wire.Bytes;
    }
}
