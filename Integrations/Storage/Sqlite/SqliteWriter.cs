using System.Diagnostics;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>
/// The only writer of a database file, on a thread of its own. What waits while one transaction is brought to disk shares the
/// next: one fsync for many callers, each of whom is answered after the commit. When a shared transaction fails, its writes
/// are tried again one by one, so that a write fails for its own reasons alone.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostInOne = 4_096;

    private readonly Connection _connection;
    private readonly IDiskFaults? _faults;
    private readonly WriteQueue _queue;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StoreMeter _meter;

    public SqliteWriter(Connection connection, int queueLength, IDiskFaults? faults, StoreMeter meter)
    {
        _connection = connection;
        _faults = faults;
        _meter = meter;
        _queue = new WriteQueue(queueLength);
        Thread thread = new(Loop) { IsBackground = true, Name = $"writer of {Path.GetFileName(connection.File)}" };
        thread.Start();
    }

    /// <summary>Cancellable until the writer takes it; from then on the answer is the truth.</summary>
    public async Task<TAnswer> Write<TAnswer>(SqliteWrite<TAnswer> write, CancellationToken cancel)
    {
        if (!await _queue.Put(write, cancel)) throw new ObjectDisposedException(_connection.File, "The store is closed: nothing more is written.");
        if (!cancel.CanBeCanceled) return await write.Done;

        await using (cancel.UnsafeRegister(static (write, cancel) => ((SqliteWrite)write!).Cancel(cancel), write))
        {
            return await write.Done;
        }
    }

    /// <summary>Writes what was accepted, then ends. The connection stays open.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _ended.Task;
        _queue.Dispose();
    }

    private void Loop()
    {
        List<SqliteWrite> taken = [];
        List<SqliteWrite> batch = [];
        while (_queue.Take(ref taken))
        {
            foreach (SqliteWrite write in taken)
            {
                if (!write.Take()) continue;
                batch.Add(write);
                if (batch.Count == MostInOne) Land(batch);
            }

            if (batch.Count > 0) Land(batch);
        }

        _ended.SetResult();
    }

    private void Land(List<SqliteWrite> batch)
    {
        long begun = Stopwatch.GetTimestamp();
        Exception? failure = Commit(batch);
        if (failure is null)
        {
            failure = AfterCommit();
            _meter.Committed(batch.Count, Stopwatch.GetElapsedTime(begun));
        }
        else if (batch.Count > 1)
        {
            foreach (SqliteWrite write in batch) Land([write]);
            batch.Clear();
            return;
        }

        if (failure is not null) _meter.Failed(batch.Count);
        foreach (SqliteWrite write in batch)
        {
            if (failure is null) write.Acknowledge();
            else write.Fail(failure);
        }

        batch.Clear();
    }

    /// <summary>All in one transaction, or none and why.</summary>
    private Exception? Commit(List<SqliteWrite> batch)
    {
        try
        {
            Run("BEGIN IMMEDIATE");
            foreach (SqliteWrite write in batch) write.Apply(_connection);
            _faults?.BeforeCommit(_connection.File);
            Run("COMMIT");
            return null;
        }
#pragma warning disable CA1031 // The edge of the writer's loop: whatever it is, it goes to the caller and the thread lives.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Undo(failure);
        }
    }

    private IOException? AfterCommit()
    {
        try
        {
            _faults?.AfterCommit(_connection.File);
            return null;
        }
        catch (IOException lost)
        {
            return lost;
        }
    }

    private Exception Undo(Exception failure)
    {
        try
        {
            // A full disk or a failed read ends the transaction on its own.
            if (_connection.InTransaction) Run("ROLLBACK");
            return failure;
        }
        catch (Exception second) when (second is SqliteException or Grains.Storage.StoreDamagedException)
        {
            return new AggregateException(failure.Message, failure, second);
        }
    }

    private void Run(string sql)
    {
        using Statement statement = _connection.Prepared(sql);
        statement.Execute();
    }
}
