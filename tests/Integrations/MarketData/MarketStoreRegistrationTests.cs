using System.ComponentModel.DataAnnotations;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData;
using Arus.Integrations.MarketData.Memory;
using Arus.Integrations.Storage.Sqlite;
using Arus.Integrations.Tests.MarketData.Contracts;
using Arus.Integrations.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using static Arus.Integrations.Tests.MarketData.Contracts.Market;

namespace Arus.Integrations.Tests.MarketData;

public sealed class MarketStoreRegistrationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SqliteStore_BesideTheOtherStores_IsMadeWhenUsedInTheirFolder()
    {
        await using ServiceProvider services = new ServiceCollection().AddSqliteStores(new() { Folder = _folder.Path }).AddSqliteMarketStore().BuildServiceProvider();
        IMarketStore store = services.GetRequiredService<IMarketStore>();
        Assert.Empty(Directory.GetFiles(_folder.Path));

        await store.AppendTicks(EurUsd, Friday10, 0, Ticks(Friday10, 3), default);

        Assert.Equal([_folder.File("market.db")], Directory.GetFiles(_folder.Path, "*.db"));
    }

    [Fact]
    public async Task SqliteStore_Alone_NeedsNoOtherStore()
    {
        await using (ServiceProvider services = new ServiceCollection().AddSqliteMarketStore(new() { Folder = _folder.Path }).BuildServiceProvider())
        {
            await services.GetRequiredService<IMarketStore>().AppendTicks(EurUsd, Friday10, 0, Ticks(Friday10, 3), default);
        }

        await using ServiceProvider again = new ServiceCollection().AddSqliteMarketStore(new() { Folder = _folder.Path }).BuildServiceProvider();
        Assert.Equal(Ticks(Friday10, 3), await again.GetRequiredService<IMarketStore>().All(EurUsd));
    }

    [Fact]
    public void SqliteStore_WithAnOptionOutOfRange_IsRefusedByName() =>
        Assert.Contains("QueueLength", Assert.Throws<ValidationException>(() => new ServiceCollection().AddSqliteMarketStore(new SqliteStoreOptions { QueueLength = 0 })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task MemoryStore_Registered_IsOne()
    {
        await using ServiceProvider services = new ServiceCollection().AddMemoryMarketStore().BuildServiceProvider();

        Assert.IsType<MemoryMarketStore>(services.GetRequiredService<IMarketStore>());
        Assert.Same(services.GetRequiredService<IMarketStore>(), services.GetRequiredService<IMarketStore>());
    }
}
