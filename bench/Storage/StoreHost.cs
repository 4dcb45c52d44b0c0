using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Arus.Storage.Bench;

/// <summary>The SQLite stores as the product registers them, in a fresh folder beside the working directory's disk.</summary>
internal sealed class StoreHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arus-bench-").FullName;
    private readonly ServiceProvider _services;

    public StoreHost() => _services = new ServiceCollection().AddSqliteStores(new SqliteStoreOptions { Folder = _folder }).BuildServiceProvider();

    public IGrainStorage State => _services.GetRequiredKeyedService<IGrainStorage>("Default");

    public IJournal Journal => _services.GetRequiredKeyedService<IJournal>(StoreName.Money);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
