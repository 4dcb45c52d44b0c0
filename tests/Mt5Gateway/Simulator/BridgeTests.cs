using System.Diagnostics;
using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Simulator;
using Arus.Mt5Gateway.Simulator.Feed;
using Xunit.Abstractions;

namespace Arus.Mt5Gateway.Tests.Simulator;

/// <summary>The simulated terminal and the gateway, each the other's test, over a real socket.</summary>
public sealed class BridgeTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Ticks_OfAnHourAsFastAsTheCreditAllows_AreTheHistoryOnTheStreams()
    {
        await using ServedGateway gateway = await ServedGateway.Start();
        ImmutableArray<ITickHistory> histories = [.. Instruments.All.Select(i => GeneratedHistory.Of(RunningTerminal.Model, i))];
        using SimulatedTerminal terminal = new(
            RunningTerminal.Options(gateway.Url) with { Histories = histories, IsLed = false, Speed = 0, StopAt = RunningTerminal.Morning + s_hour },
            TimeProvider.System);

        Assert.Equal("DONE", await terminal.RunAsync(Patience.Token));
        foreach (ITickHistory history in histories)
        {
            string symbol = history.Spec.Symbol.Value;
            List<Tick> expected = History(history, history.Newest(RunningTerminal.Morning)!.Value, RunningTerminal.Morning + s_hour);
            List<Tick> came = [];
            while (came.Count < expected.Count) came.AddRange((await gateway.Streams[symbol].Next()).Ticks);

            Assert.Equal(expected.Select(t => (t.Time, t.Bid, t.Ask, t.Flags)), came.Select(t => (t.Time, t.Bid, t.Ask, t.Flags)));
            Assert.Equal(history.Spec.Sessions.AsEnumerable(), (await gateway.Grains.Symbol(symbol).Opened.Next()).Spec.Sessions);
        }
    }

    [Fact]
    public async Task Order_OfThePlatform_ComesBackAsDealAndPosition()
    {
        await using ServedGateway gateway = await ServedGateway.Start();
        using SimulatedTerminal terminal = new(RunningTerminal.Options(gateway.Url), TimeProvider.System);
        using CancellationTokenSource stop = new();
        Task<string> running = terminal.RunAsync(stop.Token);
        VenueSnapshot first = await gateway.Grains.Terminal.Snapshots.Next();
        Assert.Equal((1_000_000, 0), (first.Balance.Equity.Minor, first.Positions.Length));

        gateway.Grains.Terminal.Give(new(122, new()
        {
            Magic = new(7),
            NotAfter = TimeProvider.System.GetUtcNow() + s_hour,
            Epoch = 3,
            Action = TradeAction.Deal,
            Symbol = new("GBPUSD"),
            Type = OrderType.Sell,
            Volume = new(20, 2),
            Filling = OrderFilling.FillOrKill,
        }));

        List<VenueEvent> events = [];
        while (events.OfType<VenueEvent.OrderSeen>().LastOrDefault()?.Order.State != OrderState.Filled) events.Add(await gateway.Grains.Terminal.Reported.Next());
        Assert.Equal(122, Assert.IsType<VenueEvent.Journaled>(events[0]).Sequence);
        VenueEvent.Result result = Assert.Single(events.OfType<VenueEvent.Result>());
        Assert.Equal(TradeRetcode.Done, result.Said.Retcode);
        VenueDeal deal = Assert.Single(events.OfType<VenueEvent.DealSeen>()).Deal;
        Assert.Equal((result.Said.Deal, new Magic(7), DealType.Sell), (deal.Deal, deal.Magic, deal.Type));
        Assert.Single(events.OfType<VenueEvent.PositionSeen>());

        await stop.CancelAsync();
        Assert.Equal("DONE", await running.WaitAsync(Patience.Limit));
    }

    /// <summary>Not a claim: bench/Market measures. Here it is only seen that nothing is slow by a factor.</summary>
    [Fact]
    public async Task Ticks_OfADay_AreSentFasterThanAnyBrokerWould()
    {
        await using ServedGateway gateway = await ServedGateway.Start();
        ImmutableArray<ITickHistory> histories = [.. Instruments.All.Select(i => GeneratedHistory.Of(RunningTerminal.Model, i))];
        foreach (ITickHistory history in histories) gateway.Streams[history.Spec.Symbol.Value].IsNull = true;
        bool isLong = Environment.GetEnvironmentVariable("ARUS_LONG") == "1";
        using SimulatedTerminal terminal = new(
            RunningTerminal.Options(gateway.Url) with { Histories = histories, IsLed = false, Speed = 0, Trades = false, StopAt = RunningTerminal.Morning + (isLong ? 4 * 24 * s_hour : 6 * s_hour) },
            TimeProvider.System);

        long began = Stopwatch.GetTimestamp();
        Assert.Equal("DONE", await terminal.RunAsync(Patience.Token));
        output.WriteLine($"{terminal.Told:N0} ticks, {terminal.Told / Stopwatch.GetElapsedTime(began).TotalSeconds:N0} a second");
        Assert.True(terminal.Told > 100_000);
    }

    private static List<Tick> History(ITickHistory history, TickPosition from, BrokerTime until)
    {
        List<Tick> ticks = [];
        TickCursor cursor = new(history, from);
        while (cursor.TryPeek(until, out Tick tick))
        {
            cursor.Pass();
            ticks.Add(tick);
        }

        return ticks;
    }
}
