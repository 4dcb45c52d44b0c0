using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Orleans.Streams;

namespace Arus.Grains.Tests.MarketData;

/// <summary>A session that goes well, and what one asks of its symbol.</summary>
public sealed class SymbolGrainTests : IAsyncLifetime
{
    private static readonly SeriesId s_series = new(Platform.Acme, new("mt5"), new("EURUSD"));

    private Platform _platform = null!;

    public async Task InitializeAsync() => _platform = await Platform.Start();

    public async Task DisposeAsync() => await _platform.DisposeAsync();

    [Fact]
    public async Task Open_OfANewSymbol_AsksForTicksFromNowOnAndForBarsBefore()
    {
        SymbolResume resume = await new Terminal(_platform, s_series, Terminal.Quiet(10)).Open();

        Assert.Null(resume.Next);
        Assert.Empty(resume.MissingTicks);
        Assert.Equal(Timeframes.All, resume.MissingBars.Select(range => range.Timeframe));
        Assert.All(resume.MissingBars, range => Assert.Equal(Timeframes.Floor(Terminal.Noon, range.Timeframe, TimeSpan.Zero), range.To));
    }

    [Fact]
    public async Task Batches_InOrder_BecomeBarsQuoteAndCounts()
    {
        Terminal terminal = await Told(400, 37);

        SymbolSnapshot snapshot = await terminal.Snapshot();
        Assert.Equal(Terminal.Quiet(400)[^1].Bid, snapshot.Quote!.Bid);
        TimeframeView minutes = snapshot.Timeframes[0];
        Assert.Equal(6, minutes.Bars.Length);
        Assert.Equal(BarNumber.Of(Terminal.Noon + TimeSpan.FromMinutes(5), Timeframe.M1, TimeSpan.Zero), minutes.Sequence);
        Assert.Equal(40, minutes.Forming!.Value.TickVolume);
        TickCounters counters = (await terminal.Quality()).Counters;
        Assert.Equal((400, 400, 0, 0), (counters.Received, counters.Accepted, counters.Late, counters.Duplicate));
    }

    [Fact]
    public async Task FirstDay_BeforeTheFirstTick_IsAHoleUntilItIsPaged()
    {
        Terminal terminal = await Told(100, 50);

        TickRange hole = Assert.Single((await terminal.Quality()).Missing);
        Assert.Equal((new(Timeframes.Floor(Terminal.Noon, Timeframe.D1, TimeSpan.Zero), 0), new(Terminal.Noon, 0)), (hole.From, hole.To));
        Assert.Equal([BarFlags.None], (await terminal.Snapshot()).Timeframes[0].Bars.Select(bar => bar.Flags));
        Assert.Equal(BarFlags.Forming | BarFlags.Incomplete, (await terminal.Snapshot()).Timeframes[5].Forming!.Value.Flags);
        await terminal.Repair();
        Assert.Equal(BarFlags.Forming, (await terminal.Snapshot()).Timeframes[5].Forming!.Value.Flags);
    }

    [Fact]
    public async Task Clock_TwoSecondsAfterABarsEnd_ClosesItAndAnEarlierTickIsLate()
    {
        Terminal terminal = new(_platform, s_series, [.. Terminal.Quiet(50), Terminal.At(55, 110_000), Terminal.At(61, 110_000)]);
        List<BarClosed> closed = await Listen(_platform.Streams.Bars(s_series));
        await terminal.Open();
        await terminal.Tell(50, 50, TimeSpan.FromSeconds(12));
        Assert.Empty((await terminal.Snapshot()).Timeframes[0].Bars);
        await terminal.Tell(0);
        await terminal.Publish(terminal.Batch(50, 0, TimeSpan.FromSeconds(13)));
        await terminal.Taken();

        Bar bar = Assert.Single((await terminal.Snapshot()).Timeframes[0].Bars);
        Assert.Equal((Terminal.Noon, 50), (bar.Time, bar.TickVolume));
        await terminal.Tell(2, 2);
        Assert.Equal((52, 51, 1), (await terminal.Quality()).Counters is var counters ? (counters.Received, counters.Accepted, counters.Late) : default);
        Assert.Equal(bar, Assert.Single((await terminal.Snapshot()).Timeframes[0].Bars));
        Assert.Equal(TickFlags.Late, (await terminal.Ticks())[50].Flags & TickFlags.Late);
        while (closed.Count == 0) await Task.Yield();
        Assert.Equal(bar, Assert.Single(closed).Bar);
    }

    [Fact]
    public async Task Readers_OfTheStreams_AreToldEachBarOnceAndTheLastQuoteOfEachBatch()
    {
        List<BarClosed> closed = await Listen(_platform.Streams.Bars(s_series));
        List<Quote> quotes = await Listen(_platform.Streams.Quotes(s_series));
        await Told(601, 100);

        while (closed.Count < 10 + 2 || quotes.Count < 7) await Task.Yield();
        Assert.Equal([.. Enumerable.Repeat(Timeframe.M1, 10), Timeframe.M5, Timeframe.M5], closed.Select(bar => bar.Timeframe).Order());
        Assert.Equal(Terminal.Quiet(601).Where((_, i) => i % 100 == 99 || i == 600).Select(tick => tick.Bid), quotes.Select(quote => quote.Bid));
    }

    [Fact]
    public async Task BadTicks_OfABatch_AreCountedSampledAndInNoBar()
    {
        Tick[] ticks = Terminal.Quiet(100);
        ticks[90] = ticks[90] with { Bid = 0 };
        ticks[91] = ticks[91] with { Ask = 90_000 };
        ticks[92] = ticks[92] with { Bid = 120_000, Ask = 120_002 };
        ticks[93] = ticks[93] with { Time = Terminal.Noon + TimeSpan.FromDays(9) };
        ticks[94] = ticks[94] with { Time = Terminal.Noon - TimeSpan.FromDays(9) };
        ticks[95] = ticks[95] with { Flags = (TickFlags)ushort.MaxValue };
        Terminal terminal = new(_platform, s_series, ticks);
        await terminal.Open();
        await terminal.Tell(100, 100);

        SymbolQuality quality = await terminal.Quality();
        Assert.Equal([TickFault.ZeroPrice, TickFault.Crossed, TickFault.Spike, TickFault.TimeAhead, TickFault.TimeBack], quality.Samples.Select(sample => sample.Fault));
        Assert.Equal((100, 95, 5), (quality.Counters.Received, quality.Counters.Accepted, quality.Counters.Quarantined.Values.Sum()));
        Assert.Equal(35, (await terminal.Snapshot()).Timeframes[0].Forming!.Value.TickVolume);
        Assert.Equal(95, (await terminal.Ticks()).Length);
        await terminal.Flushed();
        Assert.Equal(95, (await terminal.Ticks()).Length);
        Assert.Equal(terminal.Position(100), (await terminal.Symbol.Missing(terminal.System).Given()).Next);
    }

    [Fact]
    public async Task Digits_ThatAreNotTheSymbols_AreKeptOut()
    {
        Terminal terminal = new(_platform, s_series, Terminal.Quiet(10));
        await terminal.Open();
        await terminal.Publish(terminal.Next(10) with { Digits = 4 });
        await terminal.Taken();

        Assert.Equal(10, (await terminal.Quality()).Counters.Quarantined[TickFault.OutOfRange]);
        Assert.Equal("invalid", await terminal.Symbol.Open(terminal.System, new(9, Terminal.Spec(s_series.Symbol) with { Digits = 3 }, Terminal.Clock, Terminal.Noon), default).Code());
        Assert.Equal("invalid", await terminal.Symbol.Open(terminal.System, new(9, Terminal.Spec(s_series.Symbol), new("UTC", TimeSpan.FromHours(17)), Terminal.Noon), default).Code());
    }

    [Fact]
    public async Task Snapshot_AskedForMore_TellsWhatIsAskedOrWhyNot()
    {
        Terminal terminal = await Told(3_700, 500);
        ISymbolGrain symbol = terminal.Symbol;
        Caller viewer = Platform.Of(Role.Viewer);

        SymbolSnapshot some = await symbol.Snapshot(viewer, new([Timeframe.M5, Timeframe.M1], 3, ["sma(20)", "SMA(7)"], true), default).Given();
        Assert.Equal([Timeframe.M1, Timeframe.M5], some.Timeframes.Select(view => view.Timeframe));
        Assert.Equal((3, "SMA(20)", "SMA(7)"), (some.Timeframes[0].Bars.Length, some.Timeframes[0].Indicators[0].Indicator, some.Timeframes[0].Indicators[1].Indicator));
        Bar[] bars = [.. (await symbol.Bars(viewer, new(Timeframe.M1, Terminal.Noon, Terminal.Noon + TimeSpan.FromDays(1)), 1_000, default).Given())];
        Assert.Equal(bars[^7..].Average(bar => bar.Bid.Close / 100_000d), some.Timeframes[0].Indicators[1].Values[0], 9);
        Assert.Equal(bars[^20..].Average(bar => bar.Bid.Close / 100_000d), some.Timeframes[0].Indicators[0].Values[0], 9);
        Assert.Equal((bars[^19..].Sum(bar => bar.Bid.Close) + some.Timeframes[0].Forming!.Value.Bid.Close) / 2_000_000d, some.Timeframes[0].FormingIndicators[0].Values[0], 9);
        Assert.Equal("unknown-indicator", await symbol.Snapshot(viewer, new([], 3, ["NOPE"], true), default).Code());
        Assert.Equal("invalid", await symbol.Snapshot(viewer, new([], -1, [], true), default).Code());
        Assert.Equal("invalid", await symbol.Snapshot(viewer, new([(Timeframe)7], 1, [], true), default).Code());
    }

    [Fact]
    public async Task Bars_PagedByTimeAndBySequence_AreAllOfThemWhateverIsStored()
    {
        Terminal terminal = await Told(7_300, 700);
        ISymbolGrain symbol = terminal.Symbol;
        ImmutableArray<Bar> all = await symbol.Bars(terminal.System, new(Timeframe.M1, new(0), Terminal.Noon + TimeSpan.FromDays(1)), 10_000, default).Given();
        await terminal.Flushed();
        await _platform.Rest(symbol);

        List<Bar> paged = [];
        while (await symbol.Bars(terminal.System, new(Timeframe.M1, paged is [.., var last] ? last.Time + TimeSpan.FromMilliseconds(1) : new(0), Terminal.Noon + TimeSpan.FromDays(1)), 50, default).Given() is { IsEmpty: false } page) paged.AddRange(page);
        Assert.Equal(all.AsEnumerable(), paged);
        Assert.Equal(121, all.Length);
        ImmutableArray<BarClosed> after = await symbol.BarsAfter(terminal.System, Timeframe.M1, BarNumber.Of(all[100].Time, Timeframe.M1, TimeSpan.Zero), 10, default).Given();
        Assert.Equal(all.Skip(101).Take(10), after.Select(bar => bar.Bar));
        Assert.Empty(await symbol.BarsAfter(terminal.System, Timeframe.M1, long.MaxValue, 10, default).Given());
        Assert.Equal(121, (await symbol.BarsAfter(terminal.System, Timeframe.M1, long.MinValue, 1_000, default).Given()).Length);
        Assert.Equal("invalid", await symbol.BarsAfter(terminal.System, (Timeframe)3, 0, 10, default).Code());
    }

    [Fact]
    public async Task Ticks_ReadWhileTheyAreBeingStored_AreEachToldOnce()
    {
        Terminal terminal = new(_platform, s_series, Terminal.Quiet(7_400));
        await terminal.Open();
        await terminal.Tell(3_700, 100);
        await terminal.Flushed();
        _platform.Market.Hold();
        await terminal.Tell(100, 100);
        _platform.Clock.Advance(TimeSpan.FromSeconds(2));
        await terminal.Tell(100, 100);

        Assert.Equal(Terminal.Quiet(3_900).Select(tick => tick.Time), (await terminal.Ticks()).Select(tick => tick.Time));
        ImmutableArray<Tick> some = await terminal.Symbol.Ticks(terminal.System, new(new(Terminal.Noon + TimeSpan.FromSeconds(3_599), 0), new(Terminal.Noon + TimeSpan.FromSeconds(3_850), 1)), 1_000, default).Given();
        Assert.Equal(252, some.Length);
        _platform.Market.Release();
        await terminal.Flushed();
        Assert.Equal(3_900, (await terminal.Ticks()).Length);
    }

    [Fact]
    public async Task Freshness_OfAQuote_EndsWithTheFeedsPatience()
    {
        Terminal terminal = await Told(10, 10);

        Assert.Equal(Freshness.Fresh, (await terminal.Quality()).Freshness);
        _platform.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(Freshness.Stale, (await terminal.Quality()).Freshness);
    }

    [Fact]
    public async Task Symbol_ThatNobodyOpened_IsUnknownAndItsTicksAreLeftOut()
    {
        Terminal terminal = new(_platform, s_series, Terminal.Quiet(10));
        await terminal.Publish(terminal.Batch(0, 10));

        Assert.Equal("unknown-symbol", await terminal.Symbol.Quality(terminal.System).Code());
        Assert.Equal("unknown-symbol", await terminal.Symbol.Snapshot(terminal.System, new([], 1, [], false), default).Code());
        Assert.Null(await _platform.Market.Info(s_series, default));
    }

    [Fact]
    public async Task ImportedSeries_ReloadedWithoutASession_CanBeRead()
    {
        await _platform.Market.Describe(new(s_series, 5, "UTC", ImmutableSortedDictionary<string, string>.Empty), default);
        Bar[] bars = [.. Enumerable.Range(0, 50).Select(i => new Bar(Terminal.Noon + TimeSpan.FromHours(i), new(100 + i, 110 + i, 90, 105 + i), default, 7, 0, 3, BarFlags.Imported))];
        Terminal terminal = new(_platform, s_series, []);
        Assert.Equal("unknown-symbol", await _platform.Grains.Symbol(new(Platform.Acme, new("mt5"), new("X"))).Quality(terminal.System).Code());
        await _platform.Market.PutBars(s_series, Timeframe.H1, BarOrigin.Imported, bars, default);
        await terminal.Symbol.Reload(terminal.System, default).Given();

        TimeframeView hours = (await terminal.Snapshot()).Timeframes[3];
        Assert.Equal(bars, hours.Bars);
        Assert.Equal(bars[^20..].Average(bar => bar.Bid.Close / 100_000d), hours.Indicators.Single(value => value.Indicator == "SMA(20)").Values[0], 12);
    }

    private async Task<Terminal> Told(int count, int batch)
    {
        Terminal terminal = new(_platform, s_series, Terminal.Quiet(count));
        await terminal.Open();
        await terminal.Tell(count, batch);
        return terminal;
    }

    private static async Task<List<T>> Listen<T>(IAsyncStream<T> stream)
    {
        List<T> heard = [];
        await stream.SubscribeAsync((item, _) =>
        {
            heard.Add(item);
            return Task.CompletedTask;
        });
        return heard;
    }
}
