using Arus.Domain.MarketData.Retention;
using Arus.Domain.MarketData.Usage;
using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;
using Arus.Grains.Storage;

namespace Arus.Grains.Tests.MarketData;

/// <summary>What a symbol does beside its ticks: it tells what is used, and takes out what is old.</summary>
public sealed class SymbolUpkeepTests : IAsyncLifetime
{
    private static readonly SeriesId s_own = new(Platform.Acme, new("mt5"), new("EURUSD"));
    private static readonly SeriesId s_shared = new(SharedFeeds.Owner, new("mt5"), new("EURUSD"));

    /// <summary>A tick every ten seconds.</summary>
    private static readonly Tick[] s_hours = [.. Enumerable.Range(0, 5 * 360).Select(i => Terminal.At(10 * i, 110_000 + (i % 5)))];

    private Platform _platform = null!;

    public async Task InitializeAsync() => _platform = await Platform.Start();

    public async Task DisposeAsync() => await _platform.DisposeAsync();

    [Fact]
    public async Task Ticks_OfHoursThatAreOver_AreToldToTheOwnersJournalOnceEach()
    {
        Terminal terminal = new(_platform, s_own, s_hours);
        await terminal.Open();
        await terminal.Tell(100, 100);
        await Pass();
        _platform.Journal.Plan.Fail(Fault.AfterLanding);
        await terminal.Tell(1_700, 100);
        await Pass();
        await Pass();
        await _platform.Rest(terminal.Symbol);
        await terminal.Quality();
        await Pass();

        MarketUsage[] told = await Usage(Platform.Acme);
        Assert.Equal([HourId.Of(Terminal.Noon).Value, HourId.Of(Terminal.Noon).Value + 1, HourId.Of(Terminal.Noon).Value + 2], told.Select(usage => usage.Hour));
        Assert.All(told, usage => Assert.Equal((UsageKind.TicksStored, 360L, s_own), (usage.Kind, usage.Rows, usage.Series)));
    }

    [Fact]
    public async Task Rows_ReadOfASharedFeed_AreToldToTheReadersJournal()
    {
        await _platform.Grains.SharedFeed(s_shared.Feed).Configure(Platform.Operator, Terminal.Settings, default).Given();
        await _platform.Grains.SharedFeed(s_shared.Feed).Entitle(Platform.Operator, Platform.Acme, null, default).Given();
        Terminal terminal = new(_platform, s_shared, s_hours);
        await terminal.Open();
        await terminal.Tell(1_000, 100);
        Caller viewer = Platform.Of(Role.Viewer);
        await terminal.Symbol.Bars(viewer, new(Timeframe.M1, Terminal.Noon, Terminal.Noon + TimeSpan.FromDays(1)), 10, default).Given();
        _platform.Journal.Plan.Fail(Fault.AfterLanding, "acme");
        await Pass();
        await terminal.Symbol.Ticks(viewer, new(new(Terminal.Noon, 0), new(Terminal.Noon + TimeSpan.FromDays(1), 0)), 7, default).Given();
        await terminal.Symbol.Snapshot(terminal.System, new([], 9, [], false), default).Given();
        await Pass();

        MarketUsage[] told = await Usage(Platform.Acme);
        Assert.Equal(17, told.Sum(usage => usage.Rows));
        Assert.All(told, usage => Assert.Equal(UsageKind.RowsRead, usage.Kind));
    }

    [Fact]
    public async Task OldData_ByTheTier_IsTakenOutADayAfter()
    {
        _platform.MarketOptions.Tier = DataTier.Free;
        Terminal terminal = new(_platform, s_own, [.. s_hours.Take(400), .. s_hours.Skip(400).Select(tick => tick with { Time = tick.Time + TimeSpan.FromDays(8) })]);
        await terminal.Open();
        await terminal.Tell(1_800, 100);
        for (int minutes = 0; minutes < 30; minutes++) await Pass();

        Assert.Equal(1_400, (await _platform.Market.LastTicks(s_own, SymbolSeries.End, 9_999, default)).Length);
        Assert.Equal(1_400, (await terminal.Ticks()).Length);
    }

    [Fact]
    public async Task Bars_BeyondThoseInMemory_AreReadFromTheStore()
    {
        Tick[] minutes = [.. Enumerable.Range(0, 1_500).Select(i => Terminal.At(60 * i, 110_000 + (i % 9)))];
        Terminal terminal = new(_platform, s_own, minutes);
        await terminal.Open();
        await terminal.Tell(1_500, 100);

        Assert.Equal(1_024, (await terminal.Snapshot(1_024)).Timeframes[0].Bars.Length);
        ImmutableArray<Bar> all = await terminal.Symbol.Bars(terminal.System, new(Timeframe.M1, new(0), SymbolSeries.End), 10_000, default).Given();
        await terminal.Flushed();
        Assert.Equal(all.AsEnumerable(), await terminal.Symbol.Bars(terminal.System, new(Timeframe.M1, new(0), SymbolSeries.End), 10_000, default).Given());
        Assert.Equal(all.TakeLast(1_024), (await terminal.Snapshot(1_024)).Timeframes[0].Bars);
    }

    /// <summary>A minute of the platform's clock, with what is due in it.</summary>
    private async Task Pass()
    {
        _platform.Clock.Advance(TimeSpan.FromSeconds(61));
        for (int i = 0; i < 50; i++) await Task.Yield();
        await new Terminal(_platform, s_own, []).Symbol.Quality(Caller.System(Platform.Acme));
        await new Terminal(_platform, s_shared, []).Symbol.Quality(Caller.System(SharedFeeds.Owner));
    }

    private async Task<MarketUsage[]> Usage(TenantId tenant)
    {
        List<MarketUsage> told = [];
        await foreach (JournalRow row in _platform.Journal.Read(new(GrainKey.Of(tenant, "usage")), 1, default)) told.Add(MarketUsage.Decode(row.Body.Span));
        return [.. told];
    }
}
