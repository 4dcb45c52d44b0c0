using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData.Sqlite;
using Arus.Integrations.Storage.Sqlite;
using Arus.Integrations.Tests.MarketData.Contracts;
using Arus.Integrations.Tests.Storage;
using static Arus.Integrations.Tests.MarketData.Contracts.Market;

namespace Arus.Integrations.Tests.MarketData.Sqlite;

public sealed class SqliteMarketStoreTests : MarketStoreContract
{
    private readonly TempFolder _folder = new();
    private SqliteStores? _stores;

    public override async Task DisposeAsync()
    {
        await _stores!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Store_Reopened_HasWhatWasAnswered()
    {
        Tick[] ticks = Ticks(Friday10, 500);
        await Store.AppendTicks(EurUsd, Friday10, 0, ticks, default);
        await Store.PutBars(EurUsd, Timeframe.M1, BarOrigin.Built, Bars(Friday10.Begins, Timeframe.M1, 60), default);
        await _stores!.DisposeAsync();

        IMarketStore reopened = await Open();

        Assert.Equal(ticks, await reopened.All(EurUsd));
        Assert.Equal(Bars(Friday10.Begins, Timeframe.M1, 60), await reopened.AllBars(EurUsd, Timeframe.M1, BarOrigin.Built));
    }

    [Fact]
    public async Task Compact_OfPieces_AnswersTheHoursAndTakesLessRoom()
    {
        for (int hour = 0; hour < 3; hour++)
        {
            Tick[] ticks = Ticks(Friday10.Later(hour), 2_000);
            for (int at = 0; at < 2_000; at += 20) await Store.AppendTicks(EurUsd, Friday10.Later(hour), at, ticks.AsMemory(at, 20), default);
        }

        long before = (await Store.Surveyed())[0].Bytes;

        Assert.Equal(2, await Store.Compact(EurUsd, Friday10.Later(2), default));

        long after = (await Store.Surveyed())[0].Bytes;
        Assert.True(after < before * 2 / 3, $"{before} bytes became {after}");
    }

    protected override Task<IMarketStore> Open()
    {
        _stores = new SqliteStores(new SqliteStoreOptions { Folder = _folder.Path });
        return Task.FromResult<IMarketStore>(new SqliteMarketStore(_stores));
    }
}
