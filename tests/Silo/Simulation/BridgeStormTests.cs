using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator;
using Arus.Mt5Gateway.Simulator.Feed;
using Orleans;
using Xunit.Abstractions;

namespace Arus.Silo.Tests.Simulation;

/// <summary>
/// The whole way, from the terminal's socket to what is stored, while the terminal does all it can to lose something: nothing is
/// lost and nothing is done twice.
/// </summary>
public sealed class BridgeStormTests(ITestOutputHelper output)
{
    private static readonly Caller s_acme = Caller.System(new("acme"));
    private static readonly FeedId s_feed = new("broker");
    private static readonly TerminalId s_desk = new("desk-1");
    private static readonly BrokerTime s_morning = BrokerTime.Of(new(2026, 11, 2, 10, 0, 0));
    private static readonly ImmutableArray<ITickHistory> s_histories =
        [.. Instruments.All.Where(i => i.Symbol.Value is "EURUSD" or "XAUUSD").Select(i => GeneratedHistory.Of(new(42, AlwaysOpen: false), i))];

    private static TimeSpan Patience => TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(23, false)]
    [InlineData(31, true)]
    public async Task Ticks_OfATerminalThatIsCutAgainAndAgain_AreStoredEachOnce(long frame, bool isInside)
    {
        await using RunningHost host = await RunningHost.Start(Modules.Features.All);
        LedTimers time = new();
        using SimulatedTerminal terminal = new(await Options(host, new() { CutAtFrame = frame, CutInsideFrame = isInside, CutConnections = 6 }), time);
        using CancellationTokenSource stop = new();
        Task<string> running = terminal.RunAsync(stop.Token);
        ITerminalGrain grain = host.App.Services.GetRequiredService<IGrainFactory>().Terminal(s_acme, s_desk);

        SimulationView view;
        do
        {
            await Connected(terminal, time, grain);
            view = await terminal.Look();

            // The market waits until it is wanted.
            if (view.Wanted == s_histories.Length) await terminal.Lead(TimeSpan.FromSeconds(7));
            else await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }
        while (view.Connections <= 6 || !view.IsOnline || !view.IsCaughtUp || view.Wanted < s_histories.Length);

        foreach (ITickHistory history in s_histories) await IsStoredWhole(host, history, view.Clock);
        output.WriteLine($"{view.Connections} connections, {view.SpentInAll} ticks and bars told");
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Commands_WhoseResultsAreLost_AreFoundAtTheVenueAndDoneOnce()
    {
        TerminalFaults faults = new() { Seed = 5, LostResults = 300_000, DuplicateEvents = 300_000, SwapEvents = 300_000, DropEvents = 100_000 };
        List<CommandView> fates = await Stormed(faults, 24);

        Assert.All(fates, f => Assert.Equal(CommandState.Done, f.State));
    }

    /// <summary>What was never executed is known for sure only 10 s after its last moment: some minutes.</summary>
    [LongFact]
    public async Task Commands_OfATerminalThatCrashes_AreDoneOnceOrNever()
    {
        TerminalFaults faults = new() { Seed = 5, CrashesBeforeSend = 150_000, LostResults = 150_000, Rejects = 100_000, RejectRetcode = TradeRetcode.Timeout };
        List<CommandView> fates = await Stormed(faults, 30);

        Assert.Contains(fates, f => f.State == CommandState.Done);
        Assert.Contains(fates, f => f.State == CommandState.NeverExecuted);
    }

    /// <summary>Commands one after the other, each until its fate is known: it has a deal when it is done and none otherwise, and went to the venue once at most.</summary>
    private async Task<List<CommandView>> Stormed(TerminalFaults faults, ulong commands)
    {
        await using RunningHost host = await RunningHost.Start(Modules.Features.All);
        LedTimers time = new();
        using SimulatedTerminal terminal = new(await Options(host, faults), time);
        using CancellationTokenSource stop = new();
        Task<string> running = terminal.RunAsync(stop.Token);
        ITerminalGrain grain = host.App.Services.GetRequiredService<IGrainFactory>().Terminal(s_acme, s_desk);

        List<CommandView> fates = [];
        for (ulong magic = 1; magic <= commands; magic++)
        {
            await Submitted(grain, magic, terminal, time);
            await terminal.Lead(TimeSpan.FromSeconds(1));
            fates.Add(await Fate(grain, new(magic), terminal, time));
        }

        SimulationView view = await terminal.Look();
        foreach (CommandView fate in fates)
        {
            Assert.Equal(fate.State == CommandState.Done ? 1 : 0, view.Books!.Deals.Count(d => d.Magic == fate.Command.Magic));
            Assert.True(view.Commands.Count(c => c.Command.Magic == fate.Command.Magic && c.WasSent) <= 1);
        }

        output.WriteLine(string.Join(", ", fates.GroupBy(f => (f.State, f.Result?.Code)).Select(g => $"{g.Key} {g.Count()}")) + $", {view.Connections} connections");
        await stop.CancelAsync();
        await running;
        return fates;
    }

    private static VenueCommand Order(ulong magic) => new()
    {
        Magic = new(magic),
        NotAfter = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(20),
        Action = TradeAction.Deal,
        Symbol = new("EURUSD"),
        Type = magic % 2 == 0 ? OrderType.Buy : OrderType.Sell,
        Volume = new(1, 2),
        Filling = OrderFilling.ImmediateOrCancel,
    };

    /// <summary>Tries until the platform takes it: while it looks up what became of another it takes none.</summary>
    private static async Task Submitted(ITerminalGrain grain, ulong magic, SimulatedTerminal terminal, LedTimers time)
    {
        using CancellationTokenSource limit = new(Patience);
        while (true)
        {
            await Connected(terminal, time, grain);
            if ((await grain.Submit(s_acme, Order(magic), limit.Token)).TryGet(out _, out Refusal? refusal)) return;
            Assert.True(refusal.Code is TerminalRefusals.Reconciling or TerminalRefusals.Offline, refusal.ToString());
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, limit.Token);
        }
    }

    /// <summary>Waits until a command has an end, connecting again as often as it takes.</summary>
    private static async Task<CommandView> Fate(ITerminalGrain grain, Magic magic, SimulatedTerminal terminal, LedTimers time)
    {
        using CancellationTokenSource limit = new(Patience);
        while (true)
        {
            await Connected(terminal, time, grain);
            CommandView view = Given(await grain.Command(s_acme, magic));
            if (view.State >= CommandState.Done) return view;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
        }
    }

    /// <summary>
    /// Lets the terminal's waits pass until it has a session. Its clock runs faster than the world: it waits until the gateway has
    /// seen the end of the last connection, since a hello before that is a take-over, and two of them a lock.
    /// </summary>
    private static async Task Connected(SimulatedTerminal terminal, LedTimers time, ITerminalGrain grain)
    {
        using CancellationTokenSource limit = new(Patience);
        while (!(await terminal.Look()).IsOnline)
        {
            if (Given(await grain.View(s_acme)).Status != TerminalStatus.Online) time.Advance(TimeSpan.FromSeconds(3));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        }
    }

    private static async Task IsStoredWhole(RunningHost host, ITickHistory history, BrokerTime until)
    {
        ISymbolGrain symbol = host.App.Services.GetRequiredService<IGrainFactory>().Symbol(s_acme, s_feed, history.Spec.Symbol);
        using CancellationTokenSource limit = new(Patience);
        List<Tick> expected = [];
        TickCursor cursor = new(history, history.Newest(s_morning)!.Value);
        while (cursor.Take(until, int.MaxValue, out _) is { IsEmpty: false } taken) expected.AddRange(taken);

        while (true)
        {
            SymbolResume missing = Given(await symbol.Missing(s_acme));
            if (missing.MissingTicks.IsEmpty && missing.Next is { } next && next.Time >= expected[^1].Time) break;

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }

        List<Tick> stored = [];
        for (BrokerTime from = expected[0].Time; from <= until; from += TimeSpan.FromMinutes(1))
        {
            TickRange minute = new(new(from, 0), new(from + TimeSpan.FromMinutes(1), 0));
            stored.AddRange(Given(await symbol.Ticks(s_acme, minute, 10_000, limit.Token)).Where(t => (t.Flags & TickFlags.Closing) == 0 && t.Time <= until));
        }

        Assert.Equal(expected.Select(t => (t.Time, t.Bid, t.Ask)), stored.Select(t => (t.Time, t.Bid, t.Ask)));
    }

    private static async Task<TerminalOptions> Options(RunningHost host, TerminalFaults faults)
    {
        IGrainFactory grains = host.App.Services.GetRequiredService<IGrainFactory>();
        Given(await grains.Feed(s_acme, s_feed).Configure(s_acme, new("Broker", new("UTC+2", TimeSpan.Zero), TimeSpan.FromMinutes(5), ["SMA(5)"]), CancellationToken.None));
        ITerminalGrain terminal = grains.Terminal(s_acme, s_desk);
        IssuedTerminal issued = Given(await terminal.Register(s_acme, new("Desk", new(s_acme.Tenant, s_feed, []), Trades: true), CancellationToken.None));
        return new()
        {
            Gateway = new UriBuilder(host.Http.BaseAddress!) { Scheme = "ws", Path = ProtocolLimits.Path }.Uri,
            Token = issued.Token,
            Histories = s_histories,
            StartAt = s_morning,
            IsLed = true,
            Faults = faults,
        };
    }

    private static T Given<T>(Answer<T> answer)
        where T : notnull
    {
        Assert.True(answer.TryGet(out T? value, out Refusal? refusal), refusal?.ToString());
        return value;
    }
}
