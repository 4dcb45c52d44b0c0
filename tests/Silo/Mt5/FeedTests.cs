using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Orleans;

namespace Arus.Silo.Tests.Mt5;

/// <summary>Ticks from the wire to the bars of real symbols.</summary>
public sealed class FeedTests
{
    private static readonly Caller s_owner = new(TenantId.Parse("acme"), "budi", Role.Owner, Scopes.All);
    private static readonly FeedId s_feed = FeedId.Parse("desk");
    private static readonly SymbolSpec s_eurusd = new(
        new("EURUSD"), "Euro vs US Dollar", 5,
        new() { TickSize = new(1, 5), ContractSize = 100_000m, VolumeMin = Volume.Parse("0.01"), VolumeMax = Volume.Parse("500"), VolumeStep = Volume.Parse("0.01"), Mode = TradeMode.Full },
        new(CalculationMode.Forex, "EUR", 0m, 0m, 100_000m), new(SwapMode.Points, 0m, 0m, DayOfWeek.Wednesday), []);

    [Fact]
    public async Task Ticks_OfATerminal_BecomeBarsAndWhatIsNoPriceIsKeptApart()
    {
        await using RunningHost host = await RunningHost.Start(Silo.Modules.Modules.All.RemoveAt(0));
        await using WireTerminal terminal = await Begin(host, await Register(host), resumed: false, At(0));

        for (int i = 0; i < 120; i++) await terminal.Ticks(At(i), (uint)i, TickOf(i));
        await terminal.Ticks(At(120), 120, TickOf(120) with { Bid = double.NaN }, TickOf(120) with { Ask = double.PositiveInfinity });
        await terminal.Send(new TerminalMessage.Clock(At(180).Time));

        SymbolQuality quality = await Until(host, q => q.Counters.Received == 122);
        Assert.Equal((120L, 2L), (quality.Counters.Accepted, quality.Counters.Quarantined[TickFault.OutOfRange]));
        ImmutableArray<Bar> minutes = await Minutes(host, 2);
        Assert.Equal([60, 60], minutes.Select(b => b.TickVolume));
        Assert.Equal(new Ohlc(108_000, 108_059, 108_000, 108_059), minutes[0].Bid);
        Assert.All(minutes, b => Assert.False(b.Flags.HasFlag(BarFlags.Incomplete)));
    }

    [Fact]
    public async Task Terminal_ThatComesBack_GoesOnBehindTheLastStoredTick()
    {
        await using RunningHost host = await RunningHost.Start(Silo.Modules.Modules.All.RemoveAt(0));
        Secret token = await Register(host);
        await using (WireTerminal first = await Begin(host, token, resumed: false, At(0)))
        {
            for (int i = 0; i < 50; i++) await first.Ticks(At(i), (uint)i, TickOf(i));
            await Durable(host, At(49));
        }

        await using WireTerminal second = await Begin(host, token, resumed: true, At(50), resume: new(At(49).Time, 1));
        for (int i = 50; i < 120; i++) await second.Ticks(At(i), (uint)(i - 50), TickOf(i));
        await second.Send(new TerminalMessage.Clock(At(180).Time));

        await Until(host, q => q.Counters.Accepted == 120 && q.Missing.IsEmpty);
        Assert.Equal([60, 60], (await Minutes(host, 2)).Select(b => b.TickVolume));
    }

    [Fact]
    public async Task Terminal_ThatGoesOnElsewhere_IsAskedForWhatLiesBetween()
    {
        await using RunningHost host = await RunningHost.Start(Silo.Modules.Modules.All.RemoveAt(0));
        Secret token = await Register(host);
        await using (WireTerminal first = await Begin(host, token, resumed: false, At(0)))
        {
            for (int i = 0; i < 50; i++) await first.Ticks(At(i), (uint)i, TickOf(i));
            await Durable(host, At(49));
        }

        await using WireTerminal second = await Begin(host, token, resumed: false, At(100), resume: new(At(49).Time, 1));
        for (int i = 100; i < 130; i++) await second.Ticks(At(i), (uint)(i - 100), TickOf(i));
        GatewayMessage.PageTicks asked = await second.Expect<GatewayMessage.PageTicks>();
        Assert.Equal(new TickRange(new(At(49).Time, 1), At(100)), asked.Range);
        for (int i = 50; i < 100; i++) await second.Page(asked.Page, At(i), TickOf(i));
        await second.Send(new TerminalMessage.PageEnd(asked.Page, 50, asked.Range.To, false));
        await second.Send(new TerminalMessage.Clock(At(183).Time));

        await Until(host, q => q.Missing.IsEmpty && q.Counters.Accepted == 130);
        ImmutableArray<Bar> minutes = await Minutes(host, 3);
        Assert.Equal([60, 60, 10], minutes.Select(b => b.TickVolume));
        Assert.All(minutes, b => Assert.False(b.Flags.HasFlag(BarFlags.Incomplete)));
    }

    private static TickPosition At(int second) => new(WireTerminal.Start + TimeSpan.FromSeconds(second), 0);

    private static WireTick TickOf(int i) => new(6, 0, 0, (108_000 + i) / 1e5, (108_006 + i) / 1e5, 0);

    private static ISymbolGrain Symbol(RunningHost host) => host.App.Services.GetRequiredService<IGrainFactory>().Symbol(s_owner, s_feed, s_eurusd.Symbol);

    private static async Task<Secret> Register(RunningHost host)
    {
        IGrainFactory grains = host.App.Services.GetRequiredService<IGrainFactory>();
        Given(await grains.Feed(s_owner, s_feed).Configure(s_owner, new("Desk", new("UTC+2", TimeSpan.Zero), TimeSpan.FromMinutes(1), []), default));
        return Given(await grains.Terminal(s_owner, new("desk-1")).Register(s_owner, new("Desk", new(s_owner.Tenant, s_feed, []), true), default)).Token;
    }

    private static async Task<WireTerminal> Begin(RunningHost host, Secret token, bool resumed, TickPosition from, TickPosition? resume = null)
    {
        WireTerminal terminal = await WireTerminal.Connect(new UriBuilder(host.Http.BaseAddress!) { Scheme = "ws", Path = ProtocolLimits.Path }.Uri);
        await terminal.Greet(token, "desk-1", s_eurusd);
        GatewayMessage.Subscribe subscribe = await terminal.Expect<GatewayMessage.Subscribe>();
        Assert.Equal(new SymbolWish(0, s_eurusd.Symbol, resume), Assert.Single(subscribe.Items));
        await terminal.Send(new TerminalMessage.Subscribed(0, from, resumed, null));
        return terminal;
    }

    private static Task<SymbolResume> Durable(RunningHost host, TickPosition last) => Until(
        () => Symbol(host).Missing(Caller.System(s_owner.Tenant)), resume => resume.Next == new TickPosition(last.Time, 1));

    private static Task<SymbolQuality> Until(RunningHost host, Func<SymbolQuality, bool> holds) => Until(() => Symbol(host).Quality(s_owner), holds);

    private static Task<ImmutableArray<Bar>> Minutes(RunningHost host, int count) =>
        Until(() => Symbol(host).Bars(s_owner, new(Timeframe.M1, WireTerminal.Start, At(3_600).Time), 100, default), bars => bars.Length >= count);

    private static async Task<T> Until<T>(Func<Task<Answer<T>>> ask, Func<T, bool> holds)
        where T : notnull
    {
        long since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            T answer = Given(await ask());
            if (holds(answer)) return answer;
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(30), $"it came no further than {answer}");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    private static T Given<T>(Answer<T> answer)
        where T : notnull
    {
        Assert.True(answer.TryGet(out T? value, out Refusal? refusal), refusal?.ToString());
        return value;
    }
}
