using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;
using Arus.Integrations.Tests.Storage;
using static Arus.Integrations.Tests.MarketData.Contracts.Market;

namespace Arus.Integrations.Tests.MarketData.Contracts;

/// <summary>Series apart from one another, what is known of them, retention.</summary>
public abstract partial class MarketStoreContract
{
    [ContractFact]
    public async Task Info_OfWhatNobodyDescribed_IsNull()
    {
        Assert.Null(await Store.Info(EurUsd, default));
        await Store.AppendTicks(EurUsd, Friday10, 0, Ticks(Friday10, 1), default);

        Assert.Null(await Store.Info(EurUsd, default));
    }

    [ContractFact]
    public async Task Describe_Again_ReplacesAllButTheDigits()
    {
        await Store.Describe(new SeriesInfo(EurUsd, 5, "", Layouts(("ticks", "mt5"))), default);
        await Store.Describe(new SeriesInfo(EurUsd, 5, "Europe/Athens", Layouts(("ticks", "mt5;\t\"'\\"), ("H1", "csv"))), default);

        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(async () => await Store.Describe(new SeriesInfo(EurUsd, 3, "", Layouts()), default));

        Assert.Contains("acme/sim/EURUSD have 5 digits", refused.Message, StringComparison.Ordinal);
        SeriesInfo? info = await Store.Info(EurUsd, default);
        Assert.Equal((EurUsd, (byte)5, "Europe/Athens"), (info!.Series, info.Digits, info.Zone));
        Assert.Equal([new("H1", "csv"), new("ticks", "mt5;\t\"'\\")], info.Layouts);
    }

    [ContractFact]
    public async Task Series_OfStrangeNames_NeverMix()
    {
        string[] names = ["EURUSD", "eurusd", "EURUSD ' OR 1=1", "A/B", "A%2FB", "#US500.cash", "a\"b\\c", "€/日本", "🂡", "ｅ", "a\u0301", "\u00e1", new('x', 128), new('é', 128), "%", "_", "tab\u00a0bed"];
        SeriesId[] all = [.. names.SelectMany(n => (SeriesId[])[Series("acme", "sim", n), Series("acme", n, "sim"), Series(n, "acme", "sim")])];
        for (int i = 0; i < all.Length; i++)
        {
            await Store.AppendTicks(all[i], Friday10, 0, Ticks(Friday10, 3, seed: i), default);
            await Store.PutBars(all[i], Timeframe.H1, BarOrigin.Imported, Bars(s_monday, Timeframe.H1, 2, close: i), default);
            await Store.Describe(new SeriesInfo(all[i], 5, $"zone {i}", Layouts()), default);
        }

        for (int i = 0; i < all.Length; i++)
        {
            Assert.Equal(Ticks(Friday10, 3, seed: i), await Store.All(all[i]));
            Assert.Equal(Bars(s_monday, Timeframe.H1, 2, close: i), await Store.AllBars(all[i], Timeframe.H1, BarOrigin.Imported));
            Assert.Equal($"zone {i}", (await Store.Info(all[i], default))!.Zone);
        }

        List<SeriesSummary> surveyed = await Store.Surveyed();
        Assert.Equal(all.OrderBy(s => s.Owner).ThenBy(s => s.Feed).ThenBy(s => s.Symbol).SelectMany(s => (SeriesId[])[s, s]), surveyed.Select(k => k.Series));
    }

    [ContractFact]
    public async Task Survey_OfTicks_CountsThemAndTheirGaps()
    {
        Tick[] first = Ticks(Friday10, 60);
        Tick[] third = Ticks(Friday10.Later(2), 60);
        Tick[] fifth = [new(Friday10.Later(3).Ends - TimeSpan.FromMilliseconds(1), 1, 2, 0, 0, TickFlags.Bid)];
        await Store.ReplaceTicks(EurUsd, [new(Friday10, first), new(Friday10.Later(2), third), new(Friday10.Later(3), fifth)], default);
        await Store.AppendTicks(EurUsd, Friday10.Later(3), 1, new[] { fifth[0] with { Time = Friday10.Later(3).Begins } }, default);

        SeriesSummary ticks = Assert.Single(await Store.Surveyed());

        Assert.Equal((EurUsd, "ticks", first[0].Time, fifth[0].Time, 122L, 1L), (ticks.Series, ticks.Kind, ticks.First, ticks.Last, ticks.Count, ticks.Gaps));
        Assert.InRange(ticks.Bytes, 122, 122 * 64);
    }

    [ContractFact]
    public async Task Survey_OfBars_CountsWhatIsMissingButNotAWeekend()
    {
        Bar[] friday = Bars(Time("2014-05-02 20:00"), Timeframe.H1, 3);
        Bar[] monday = Bars(Time("2014-05-05 00:00"), Timeframe.H1, 600);
        await Store.PutBars(EurUsd, Timeframe.H1, BarOrigin.Imported, friday, default);
        await Store.PutBars(EurUsd, Timeframe.H1, BarOrigin.Imported, new[] { monday[0], monday[3], monday[99] }, default);
        await Store.PutBars(EurUsd, Timeframe.M1, BarOrigin.Built, Bars(s_monday, Timeframe.M1, 1_000), default);

        List<SeriesSummary> kinds = await Store.Surveyed();

        Assert.Equal(["H1 imported", "M1 built"], kinds.Select(k => k.Kind));
        Assert.Equal((friday[0].Time, monday[99].Time, 6L, 2L + 95), (kinds[0].First, kinds[0].Last, kinds[0].Count, kinds[0].Gaps));
        Assert.Equal((1_000L, 0L), (kinds[1].Count, kinds[1].Gaps));
    }

    [ContractFact]
    public async Task Survey_OfOneOwner_ShowsNoOther()
    {
        SeriesId other = Series("acme2", "sim", "EURUSD");
        SeriesId shared = new(SharedFeeds.Owner, new("sim"), new("EURUSD"));
        foreach (SeriesId series in (SeriesId[])[other, shared, EurUsd]) await Store.AppendTicks(series, Friday10, 0, Ticks(Friday10, 1), default);

        Assert.Equal([EurUsd], (await Store.Surveyed(TenantId.Parse("acme"))).Select(k => k.Series));
        Assert.Equal([shared], (await Store.Surveyed(SharedFeeds.Owner)).Select(k => k.Series));
        Assert.Empty(await Store.Surveyed(TenantId.Parse("nobody")));
        Assert.Equal([EurUsd, other, shared], (await Store.Surveyed()).Select(k => k.Series));
    }

    [ContractFact]
    public async Task Retain_TakesOutWholeHoursOfTicksAndTheBarsBefore()
    {
        Tick[] ticks = await Fill(hours: 4, each: 50);
        Bar[] bars = Bars(s_monday, Timeframe.M1, 1_000);
        await Store.PutBars(EurUsd, Timeframe.M1, BarOrigin.Built, bars, default);
        SeriesId other = Series("acme", "sim", "GBPUSD");
        await Store.AppendTicks(other, Friday10, 0, Ticks(Friday10, 5), default);
        long before = (await Store.Surveyed()).Sum(k => k.Bytes);

        long freed = await Store.Retain(EurUsd, ticks[120].Time, bars[300].Time, default);

        Assert.Equal(ticks[100..], await Store.All(EurUsd));
        Assert.Equal(bars[300..], await Store.AllBars(EurUsd, Timeframe.M1, BarOrigin.Built));
        Assert.Equal(Ticks(Friday10, 5), await Store.All(other));
        Assert.True(freed > 0);
        Assert.Equal(before - freed, (await Store.Surveyed()).Sum(k => k.Bytes));
        Assert.Equal(0, await Store.Retain(EurUsd, ticks[120].Time, bars[300].Time, default));
    }

    [ContractFact]
    public async Task Retain_OfNothing_TakesOutNothing_AndOfAll_TakesOutAll()
    {
        await Fill(hours: 2, each: 10);
        await Store.PutBars(EurUsd, Timeframe.D1, BarOrigin.Built, Bars(s_monday, Timeframe.D1, 3), default);

        Assert.Equal(0, await Store.Retain(EurUsd, new BrokerTime(long.MinValue), new BrokerTime(long.MinValue), default));
        Assert.Equal(0, await Store.Retain(Series("acme", "sim", "GBPUSD"), new BrokerTime(long.MaxValue), new BrokerTime(long.MaxValue), default));
        Assert.True(await Store.Retain(EurUsd, new BrokerTime(long.MaxValue), new BrokerTime(long.MaxValue), default) > 0);

        Assert.Empty(await Store.Surveyed());
        Assert.Empty(await Store.All(EurUsd));
    }

    [ContractFact]
    public async Task Calls_Cancelled_EndWithoutAChange()
    {
        CancellationToken cancelled = new(canceled: true);
        await Store.AppendTicks(EurUsd, Friday10, 0, Ticks(Friday10, 5), default);

        Func<Task>[] calls =
        [
            async () => await Store.AppendTicks(EurUsd, Friday10, 5, Ticks(Friday10, 5), cancelled),
            async () => await Store.ReplaceTicks(EurUsd, [new(Friday10, default)], cancelled),
            async () => await Store.PutBars(EurUsd, Timeframe.M1, BarOrigin.Built, Bars(s_monday, Timeframe.M1, 5), cancelled),
            async () => await Store.Describe(new SeriesInfo(EurUsd, 5, "", Layouts()), cancelled),
            async () => await Store.Info(EurUsd, cancelled),
            async () => await Store.Retain(EurUsd, new BrokerTime(long.MaxValue), new BrokerTime(long.MaxValue), cancelled),
            async () => await Store.Compact(EurUsd, Friday10.Later(1), cancelled),
            async () => await Store.LastTicks(EurUsd, Friday10.Ends, 5, cancelled),
            async () => await Store.LastBars(EurUsd, Timeframe.M1, BarOrigin.Built, Friday10.Ends, 5, cancelled),
            async () => await Store.ReadTicks(EurUsd, Friday10.Begins, Friday10.Ends, cancelled).GetAsyncEnumerator(default).MoveNextAsync(),
            async () => await Store.ReadBars(EurUsd, Timeframe.M1, BarOrigin.Built, Friday10.Begins, Friday10.Ends, cancelled).GetAsyncEnumerator(default).MoveNextAsync(),
            async () => await Store.Survey(null, cancelled).GetAsyncEnumerator(default).MoveNextAsync(),
        ];

        foreach (Func<Task> call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(call);
        Assert.Equal(Ticks(Friday10, 5), await Store.All(EurUsd));
        Assert.Single(await Store.Surveyed());
    }

    private static ImmutableSortedDictionary<string, string> Layouts(params (string Kind, string Layout)[] layouts) =>
        layouts.ToImmutableSortedDictionary(l => l.Kind, l => l.Layout, StringComparer.Ordinal);
}
