using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Grains.Tests.MarketData;

/// <summary>Batches lost, repeated and overtaken; stores that refuse; processes that die.</summary>
public sealed class SymbolFaultTests : IAsyncLifetime
{
    private static readonly SeriesId s_series = new(Platform.Acme, new("mt5"), new("EURUSD"));

    /// <summary>Eight, and with ARUS_LONG=1 a thousand.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("ARUS_LONG") == "1" ? 1_000 : 8)];

    private Platform _platform = null!;

    public async Task InitializeAsync() => _platform = await Platform.Start();

    public async Task DisposeAsync() => await _platform.DisposeAsync();

    [Fact]
    public async Task LostBatch_UntilItIsPaged_LeavesItsBarsIncomplete()
    {
        Terminal terminal = await Opened(400);
        await terminal.Tell(100);
        terminal.Next(100);
        await terminal.Tell(200);

        TickRange hole = (await terminal.Symbol.Missing(terminal.System).Given()).MissingTicks[^1];
        Assert.Equal((terminal.Position(99) with { Index = 1 }, terminal.Position(200)), (hole.From, hole.To));
        Assert.Equal(1, (await terminal.Quality()).Counters.BatchesOutOfOrder - 2);
        await Minutes(terminal, (0, BarFlags.None), (1, BarFlags.Incomplete), (3, BarFlags.Incomplete), (4, BarFlags.None), (5, BarFlags.None));
        await terminal.Repair();
        await Minutes(terminal, [.. Enumerable.Range(0, 6).Select(i => (i, BarFlags.None))]);
        await SameAsUntroubled(terminal);
    }

    [Fact]
    public async Task RepeatedBatch_WholeOrInPart_IsCountedAndNothingElse()
    {
        Terminal terminal = await Opened(200);
        await terminal.Publish(terminal.Next(100));
        await terminal.Publish(terminal.Batch(0, 100));
        await terminal.Publish(terminal.Batch(50, 100));
        await terminal.Publish(terminal.Batch(150, 50));
        await terminal.Taken();

        TickCounters counters = (await terminal.Quality()).Counters;
        Assert.Equal((350, 200, 150), (counters.Received, counters.Accepted, counters.Duplicate));
        await SameAsUntroubled(terminal);
    }

    [Fact]
    public async Task OvertakenBatches_WhenTheyCome_FillTheirHole()
    {
        Terminal terminal = await Opened(400);
        TickBatch[] batches = [.. Enumerable.Range(0, 8).Select(_ => terminal.Next(50))];
        foreach (int i in new[] { 0, 4, 2, 1, 3, 7, 6, 5 }) await terminal.Publish(batches[i]);
        await terminal.Taken();

        Assert.Single((await terminal.Quality()).Missing);
        await SameAsUntroubled(terminal);
        Assert.Equal(400, (await terminal.Quality()).Counters.Accepted);
    }

    [Fact]
    public async Task Session_ThatIsOver_TellsNothingMore()
    {
        Terminal terminal = await Opened(200);
        await terminal.Tell(100);
        TickBatch late = terminal.Next(50);
        await terminal.Open();
        await terminal.Publish(late);
        await terminal.Taken();

        TickCounters counters = (await terminal.Quality()).Counters;
        Assert.Equal((150, 100, 50), (counters.Received, counters.Accepted, counters.Duplicate));
        Assert.Equal("session-over", await terminal.Symbol.Open(terminal.System, new(1, Terminal.Spec(s_series.Symbol), Terminal.Clock, Terminal.Noon), default).Code());
    }

    [Fact]
    public async Task Session_NotResumed_LeavesAHoleBehindTheLastStoredTick()
    {
        Terminal terminal = await Opened(300);
        await terminal.Tell(100);
        SymbolResume resume = await terminal.Open();
        Assert.Equal(terminal.Position(99) with { Index = 1 }, resume.Next);
        await terminal.Publish(terminal.Batch(200, 100) with { First = 0 });
        await terminal.Taken();

        Assert.Equal(terminal.Position(200), (await terminal.Quality()).Missing[^1].To);
        await terminal.Repair(30);
        Assert.Equal(300, (await terminal.Ticks()).Length);
    }

    [Fact]
    public async Task Ticks_OfOneMillisecond_AreToldApartAcrossALossAndAPage()
    {
        Tick[] history = [.. Enumerable.Range(0, 30).Select(i => Terminal.At(i / 10, 110_000 + (i % 5)))];
        Terminal terminal = new(_platform, s_series, history);
        await terminal.Open();
        await terminal.Tell(13, 13);
        terminal.Next(4);
        await terminal.Tell(13, 13);
        await terminal.Flushed();
        await _platform.Crash();
        await terminal.Repair(3);

        Assert.Equal(history.Select(tick => (tick.Time, tick.Bid)), (await terminal.Ticks()).Select(tick => (tick.Time, tick.Bid)));
        Assert.Equal(terminal.Position(30), (await terminal.Open()).Next);
    }

    [Fact]
    public async Task Page_OfATerminalThatHasTheTicksNoMore_LeavesBarsToPage()
    {
        Terminal terminal = await Opened(400);
        await terminal.Tell(100);
        terminal.Next(100);
        await terminal.Tell(200);
        SymbolResume missing = await terminal.Symbol.Missing(terminal.System).Given();
        int before = missing.MissingBars.Length;
        foreach (TickRange gone in missing.MissingTicks) missing = await terminal.Symbol.RepairTicks(terminal.System, new(gone, 5, [], true), default).Given();

        Assert.Empty(missing.MissingTicks);
        await Minutes(terminal, (0, BarFlags.None), (1, BarFlags.Incomplete), (3, BarFlags.Incomplete), (4, BarFlags.None), (5, BarFlags.None));
        BarRange minutes = Assert.Single(missing.MissingBars, range => range.Timeframe == Timeframe.M1 && range.From == Terminal.Noon + TimeSpan.FromMinutes(1));
        Assert.Equal(Terminal.Noon + TimeSpan.FromMinutes(4), minutes.To);
        Bar[] bars = [.. Enumerable.Range(1, 3).Select(i => new Bar(Terminal.Noon + TimeSpan.FromMinutes(i), new(1, 2, 1, 2), default, 60, 0, 1, BarFlags.None))];
        missing = await terminal.Symbol.RepairBars(terminal.System, new(minutes, 5, [.. bars]), default).Given();
        await Minutes(terminal, (0, BarFlags.None), (1, BarFlags.Imported), (2, BarFlags.Imported), (3, BarFlags.Imported), (4, BarFlags.None), (5, BarFlags.None));
        Assert.DoesNotContain(minutes, missing.MissingBars);
        Assert.Equal("invalid", await terminal.Symbol.RepairBars(terminal.System, new(minutes, 5, [bars[0] with { Time = new(1) }]), default).Code());
    }

    [Theory]
    [InlineData("ticks", Fault.BeforeLanding)]
    [InlineData("ticks", Fault.AfterLanding)]
    [InlineData("bars", Fault.BeforeLanding)]
    [InlineData("bars", Fault.AfterLanding)]
    public async Task Store_ThatRefusesForAWhile_GetsAllOfItLater(string what, Fault fault)
    {
        Terminal terminal = await Opened(400);
        _platform.Market.Plan.Fail(fault, what, times: 3);
        for (int i = 0; i < 8; i++)
        {
            await terminal.Tell(50);
            await terminal.Flushed();
        }

        await _platform.Crash();
        Assert.Equal(400, (await terminal.Ticks()).Length);
        Assert.Equal(terminal.Position(400), (await terminal.Symbol.Missing(terminal.System).Given()).Next);
        await SameAsUntroubled(terminal);
    }

    [Theory]
    [InlineData("symbol-progress")]
    [InlineData("symbol")]
    public async Task State_ThatCannotBeWritten_LosesNothingThatIsNotFoundMissing(string state)
    {
        Terminal terminal = await Opened(400);
        await terminal.Tell(50);
        terminal.Next(50);
        _platform.Storage.Plan.Fail(Fault.BeforeLanding, state, times: 1);
        await terminal.Publish(terminal.Next(100));
        await terminal.Flushed();
        _platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await terminal.Tell(200);

        await terminal.Repair();
        await SameAsUntroubled(terminal);
    }

    [Fact]
    public async Task Store_ThatIsSlow_StopsTheStreamAndLosesNothing()
    {
        _platform.MarketOptions.FlushAt = 100;
        _platform.MarketOptions.MostUnstored = 200;
        Terminal terminal = await Opened(2_000);
        _platform.Market.Hold();
        for (int i = 0; i < 40; i++) await terminal.Publish(terminal.Next(50));
        Assert.Equal(0, (await _platform.Market.LastTicks(s_series, SymbolSeries.End, 9_999, default)).Length);
        _platform.Market.Release();
        await terminal.Taken();

        Assert.Equal(2_000, (await terminal.Quality()).Counters.Accepted);
        await SameAsUntroubled(terminal);
    }

    [Fact]
    public async Task Hour_ThatSomebodyElseWroteInto_IsReadAgainAndWhatIsMissingIsAskedFor()
    {
        Terminal terminal = await Opened(300);
        await terminal.Tell(100);
        await terminal.Flushed();
        await _platform.Market.AppendTicks(s_series, HourId.Of(Terminal.Noon), 100, new[] { Terminal.At(99.5, 110_000) }, default);
        await terminal.Tell(100);
        await terminal.Flushed();
        await terminal.Tell(100);
        await terminal.Repair();

        Assert.Equal(Terminal.Quiet(300).Select(tick => tick.Time), (await terminal.Ticks()).Select(tick => tick.Time).Except([Terminal.At(99.5, 0).Time]));
        Assert.Equal(60, (await terminal.Snapshot()).Timeframes[0].Bars[^2].TickVolume);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Troubles_OfAllKinds_LeaveWhatAnUntroubledSessionLeaves(int seed)
    {
        Terminal terminal = await Opened(9_000);
        await Trouble.Run(_platform, terminal, seed);

        await SameAsUntroubled(terminal);
        TickCounters counters = (await terminal.Quality()).Counters;
        Assert.Equal(counters.Received, counters.Accepted + counters.Late + counters.Duplicate + counters.Quarantined.Values.Sum());
    }

    /// <summary>Bars, indicators to the bit, forming bars and ticks are those of a session in which nothing went wrong.</summary>
    private async Task SameAsUntroubled(Terminal troubled)
    {
        await using Platform quiet = await Platform.Start();
        Terminal terminal = new(quiet, s_series, troubled.History);
        await terminal.Open();
        await terminal.Tell(troubled.History.Count, 500);
        await terminal.Repair();
        await troubled.Repair();

        Same(await terminal.Ticks(), await troubled.Ticks());
        SymbolSnapshot expected = await terminal.Snapshot(), actual = await troubled.Snapshot();
        Assert.Equal(expected.Quote! with { Received = 0 }, actual.Quote! with { Received = 0 });
        foreach ((TimeframeView one, TimeframeView other) in expected.Timeframes.Zip(actual.Timeframes))
        {
            Same(one.Bars, other.Bars);
            Assert.Equal((one.Sequence, one.Forming), (other.Sequence, other.Forming));
            Assert.Equal(Bits(one.Indicators), Bits(other.Indicators));
            Assert.Equal(Bits(one.FormingIndicators), Bits(other.FormingIndicators));
        }


        static void Same<T>(ImmutableArray<T> expected, ImmutableArray<T> actual)
        {
            int first = expected.Zip(actual).TakeWhile(pair => Equals(pair.First, pair.Second)).Count();
            Assert.Equal((expected.Length, expected.ElementAtOrDefault(first)), (actual.Length, actual.ElementAtOrDefault(first)));
        }

        static IEnumerable<string> Bits(ImmutableArray<IndicatorValues> values) =>
            values.Select(value => $"{value.Indicator}: {string.Join(' ', value.Values.Select(number => BitConverter.DoubleToInt64Bits(number).ToString("x")))}");
    }

    private static async Task Minutes(Terminal terminal, params (int Minute, BarFlags Flags)[] expected) =>
        Assert.Equal(expected.AsEnumerable(), (await terminal.Snapshot()).Timeframes[0].Bars.Select(bar => ((int)(bar.Time - Terminal.Noon).TotalMinutes, bar.Flags)));

    private async Task<Terminal> Opened(int count)
    {
        Terminal terminal = new(_platform, s_series, Terminal.Quiet(count));
        await terminal.Open();
        return terminal;
    }
}
