using Arus.Grains.Storage;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>The database files of one folder, each opened (and made) when it is first used, and closed together.</summary>
internal sealed class SqliteStores(SqliteStoreOptions options) : IAsyncDisposable
{
    private readonly Lock _opening = new();
    private readonly SqliteDatabase?[] _open = new SqliteDatabase?[Enum.GetValues<StoreName>().Length];
    private bool _closed;

    public SqliteDatabase Open(StoreName store)
    {
        if (Volatile.Read(ref _open[(int)store]) is { } open) return open;
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            return _open[(int)store] ??= SqliteDatabase.Open(store, options);
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_opening)
        {
            if (_closed) return;
            _closed = true;
        }

        foreach (SqliteDatabase? database in _open)
        {
            if (database is not null) await database.DisposeAsync();
        }
    }
}
