using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Grains.Storage;
using Arus.Integrations.MarketData.Sqlite;
using Arus.Integrations.Storage.Sqlite;
using Arus.Integrations.Tests.MarketData.Contracts;
using Arus.Integrations.Tests.Storage;
using static Arus.Integrations.Tests.MarketData.Contracts.Market;

namespace Arus.Integrations.Tests.MarketData.Sqlite;

/// <summary>What changes behind the store's back is found when it is read, named, and spoils nothing else.</summary>
public sealed class SqliteMarketDamageTests : IAsyncLifetime
{
    private static readonly SeriesId s_other = Series("acme", "sim", "GBPUSD");

    private readonly TempFolder _folder = new();
    private SqliteStores? _stores;

    private string DatabasePath => _folder.File("market.db");

    public async Task InitializeAsync()
    {
        SqliteMarketStore store = Open();
        await store.ReplaceTicks(EurUsd, [.. Enumerable.Range(0, 3).Select(h => new TickHour(Friday10.Later(h), Ticks(Friday10.Later(h), 2_000)))], default);
        await store.AppendTicks(s_other, Friday10, 0, Ticks(Friday10, 2_000, seed: 5), default);
        await store.PutBars(EurUsd, Timeframe.M1, BarOrigin.Built, Bars(Friday10.Begins, Timeframe.M1, 600), default);
        await store.Describe(new SeriesInfo(EurUsd, 5, "Europe/Athens", ImmutableSortedDictionary<string, string>.Empty), default);
        await _stores!.DisposeAsync();
    }

    public async Task DisposeAsync()
    {
        await _stores!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Segment_WithAFlippedBit_IsNamedBySeriesAndHour_AndTheOthersAreRead()
    {
        await Flip("SELECT body FROM tick_segment WHERE hour = " + Friday10.Later(1).Value);
        SqliteMarketStore store = Open();

        StoreDamagedException damage = await Assert.ThrowsAsync<StoreDamagedException>(async () => await store.All(EurUsd));

        Assert.Contains("the ticks of acme/sim/EURUSD in the hour 2014.05.02 11", damage.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', damage.Message);
        Assert.Equal(DatabasePath, damage.Database);
        Assert.Equal(Ticks(Friday10, 2_000), await store.Range(EurUsd, Friday10.Begins, Friday10.Ends));
        Assert.Equal(Ticks(Friday10.Later(2), 2_000), (await store.LastTicks(EurUsd, Friday10.Later(3).Begins, 2_000, default)).ToArray());
        Assert.Equal(Ticks(Friday10, 2_000, seed: 5), await store.All(s_other));
        Assert.Equal(600, (await store.AllBars(EurUsd, Timeframe.M1, BarOrigin.Built)).Length);
    }

    [Fact]
    public async Task Hour_Damaged_CanBeReplaced()
    {
        await Flip("SELECT body FROM tick_segment WHERE hour = " + Friday10.Later(1).Value);
        SqliteMarketStore store = Open();

        await store.ReplaceTicks(EurUsd, [new(Friday10.Later(1), Ticks(Friday10.Later(1), 2_000))], default);

        Assert.Equal(6_000, (await store.All(EurUsd)).Length);
    }

    [Theory]
    [InlineData("UPDATE tick_segment SET hour = hour + 5 WHERE hour = ")]
    [InlineData("UPDATE tick_segment SET earliest = earliest - 1 WHERE hour = ")]
    [InlineData("UPDATE tick_segment SET first = 1000000000 WHERE hour = ")]
    [InlineData("UPDATE tick_segment SET count = 2000000000 WHERE hour = ")]
    [InlineData("UPDATE tick_segment SET body = x'' WHERE hour = ")]
    [InlineData("UPDATE tick_segment SET body = zeroblob(100000) WHERE hour = ")]
    [InlineData("UPDATE tick_segment SET body = (SELECT body FROM tick_segment ORDER BY rowid LIMIT 1) WHERE hour = ")]
    public async Task Row_ChangedBySql_IsDamage(string sql)
    {
        using (Connection connection = Connection.Open(DatabasePath, OpenAs.Writer)) connection.Execute(sql + Friday10.Later(2).Value);

        await Assert.ThrowsAsync<StoreDamagedException>(async () => await Open().All(EurUsd));
    }

    [Fact]
    public async Task Bars_WithAFlippedBit_AreNamedByTheirKind_AndTheTicksAreRead()
    {
        await Flip("SELECT body FROM bar_segment ORDER BY bucket LIMIT 1 OFFSET 1");
        SqliteMarketStore store = Open();

        StoreDamagedException damage = await Assert.ThrowsAsync<StoreDamagedException>(async () => await store.AllBars(EurUsd, Timeframe.M1, BarOrigin.Built));

        Assert.Contains("the bars of acme/sim/EURUSD, M1 built", damage.Message, StringComparison.Ordinal);
        Assert.Equal(6_000, (await store.All(EurUsd)).Length);
    }

    [Fact]
    public async Task Description_ChangedBySql_IsDamage()
    {
        using (Connection connection = Connection.Open(DatabasePath, OpenAs.Writer)) connection.Execute("UPDATE series SET digits = 3 WHERE symbol = 'EURUSD'");

        StoreDamagedException damage = await Assert.ThrowsAsync<StoreDamagedException>(async () => await Open().Info(EurUsd, default));

        Assert.Contains("acme/sim/EURUSD", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_LargerThanAStartVerifies_IsOpenedWithoutReadingItWhole()
    {
        long pages = (new FileInfo(DatabasePath).Length / 4_096) - 1;
        await using (FileStream file = new(DatabasePath, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = pages * 4_096;
            await file.WriteAsync(new byte[4_096]);
        }

        Assert.Throws<StoreDamagedException>(() => SqliteDatabase.Open(StoreName.Market, new SqliteStoreOptions { Folder = _folder.Path }));
        await using SqliteDatabase opened = SqliteDatabase.Open(StoreName.Market, new SqliteStoreOptions { Folder = _folder.Path, VerifyRowsUpTo = 0 });
        Assert.Equal(DatabasePath, opened.File);
    }

    private SqliteMarketStore Open()
    {
        _stores = new SqliteStores(new SqliteStoreOptions { Folder = _folder.Path });
        return new SqliteMarketStore(_stores);
    }

    /// <summary>One bit in the middle of what <paramref name="select"/> finds, in the file itself.</summary>
    private async Task Flip(string select)
    {
        byte[] body;
        using (Connection connection = Connection.Open(DatabasePath, OpenAs.Reader))
        {
            using Statement statement = connection.Prepared(select);
            Assert.True(statement.Step());
            body = statement.Bytes(0).ToArray();
        }

        byte[] file = await File.ReadAllBytesAsync(DatabasePath);
        int place = file.AsSpan().IndexOf(body.AsSpan(40, 30));
        Assert.True(place > 0);
        file[place + 15] ^= 0x04;
        await File.WriteAllBytesAsync(DatabasePath, file);
    }
}
