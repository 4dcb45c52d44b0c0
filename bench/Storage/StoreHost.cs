using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Arus.Storage.Bench;

/// <summary>The SQLite stores as the product registers them, in a fresh temporary folder.</summary>
internal sealed class StoreHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arus-bench-").FullName;
    private ServiceProvider _services;

    public StoreHost() => _services = Build();

    public long Bytes => new FileInfo(Path.Combine(_folder, "money.db")).Length;

    public IGrainStorage State => _services.GetRequiredKeyedService<IGrainStorage>("Default");

    public IJournal Journal => _services.GetRequiredKeyedService<IJournal>(StoreName.Money);

    /// <summary>Closes and opens again, as a restart does, up to the first answer.</summary>
    public async Task Reopen()
    {
        await _services.DisposeAsync();
        _services = Build();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Build() => new ServiceCollection().AddSqliteStores(new SqliteStoreOptions { Folder = _folder }).BuildServiceProvider();
}
