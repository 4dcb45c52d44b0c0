using Arus.Grains.Storage;
using Npgsql;

namespace Arus.Integrations.Storage.Postgres;

/// <summary>The stores of one PostgreSQL database, each brought up to date when it is first used.</summary>
internal sealed class PostgresStores : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgresStoreOptions _options;
    private readonly PostgresRetry _retry;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly PostgresStore?[] _open = new PostgresStore?[Enum.GetValues<StoreName>().Length];

    public PostgresStores(PostgresStoreOptions options, TimeProvider clock)
    {
        NpgsqlConnectionStringBuilder settings = new(options.ConnectionString) { ApplicationName = "arus" };
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 40;
        _source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        _options = options;
        _retry = new PostgresRetry(options, clock);
    }

    public ValueTask<PostgresStore> Open(StoreName store, CancellationToken cancel) =>
        Volatile.Read(ref _open[(int)store]) is { } open ? ValueTask.FromResult(open) : OpenFirst(store, cancel);

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _opening.Dispose();
    }

    private async ValueTask<PostgresStore> OpenFirst(StoreName store, CancellationToken cancel)
    {
        await _opening.WaitAsync(cancel);
        try
        {
            if (_open[(int)store] is { } open) return open;

            string name = Migrations.FileName(store);
            PostgresStore made = new(_source, $"{_options.Schema}_{name}", _retry, new StoreMeter(name));
            await PostgresMigrations.Apply(made, Migrations.Of("postgresql", store), cancel);
            Volatile.Write(ref _open[(int)store], made);
            return made;
        }
        finally
        {
            _opening.Release();
        }
    }
}
