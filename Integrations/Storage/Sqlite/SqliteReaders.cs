using System.Collections.Concurrent;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>A few connections for reading, beside the writer: a read sees every write that was acknowledged before it.</summary>
internal sealed class SqliteReaders(string file, int most) : IAsyncDisposable
{
    private readonly SemaphoreSlim _places = new(most, most);
    private readonly ConcurrentStack<Connection> _idle = new();

    /// <summary>Runs a read on the caller's thread: what it reads is mostly in memory already.</summary>
    public async ValueTask<TAnswer> Read<TQuestion, TAnswer>(
        Func<Connection, TQuestion, TAnswer> read, TQuestion question, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        Connection? connection = null;
        try
        {
            if (!_idle.TryPop(out connection)) connection = Open();
            return read(connection, question);
        }
        finally
        {
            if (connection is not null) _idle.Push(connection);
            _places.Release();
        }
    }

    /// <summary>Waits for the reads that run, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        for (int place = 0; place < most; place++) await _places.WaitAsync(CancellationToken.None);
        while (_idle.TryPop(out Connection? connection)) connection.Dispose();
        _places.Dispose();
    }

    private Connection Open()
    {
        Connection connection = Connection.Open(file, OpenAs.Reader);
        connection.Execute("PRAGMA query_only=ON; PRAGMA cache_size=-8000;");
        return connection;
    }
}
