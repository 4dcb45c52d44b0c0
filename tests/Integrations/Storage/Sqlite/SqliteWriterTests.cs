using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.Tests.Storage.Sqlite;

public sealed class SqliteWriterTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly DiskFaults _disk = new();
    private SqliteDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = SqliteDatabase.Open(StoreName.Money, new SqliteStoreOptions { Folder = _folder.Path, QueueLength = 10, Faults = _disk });
        await Write("CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT)");
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Settings_OfAWriter_AreDurableWriteAheadLog()
    {
        Assert.Equal("wal", await Ask("PRAGMA journal_mode"));
        Assert.Equal("2", await Ask("PRAGMA synchronous", writer: true));
    }

    [Fact]
    public async Task Writes_ThatWaitTogether_ShareOneCommit()
    {
        Gate gate = await Hold();
        Task<int>[] writes = [.. Enumerable.Range(1, 10).Select(i => Write($"INSERT INTO t VALUES ({i}, 'x')"))];
        int before = _disk.Commits;
        gate.Open();

        await Task.WhenAll(writes);

        Assert.Equal(2, _disk.Commits - before); // The gate's own and one for all ten.
        Assert.Equal("10", await Ask("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task Write_ThatFailsAmongOthers_FailsAlone()
    {
        Gate gate = await Hold();
        Task<int> first = Write("INSERT INTO t VALUES (1, 'x')");
        Task<int> wrong = Write("INSERT INTO t VALUES (1, 'again')");
        Task<int> half = Write("INSERT INTO t VALUES (3, 'half'); INSERT INTO nowhere VALUES (1)");
        Task<int> last = Write("INSERT INTO t VALUES (2, 'y')");
        gate.Open();

        await Task.WhenAll(first, last);
        Assert.Contains("UNIQUE", (await Assert.ThrowsAsync<SqliteException>(() => wrong)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SqliteException>(() => half);
        Assert.Equal("1x,2y", await Ask("SELECT group_concat(id || body) FROM (SELECT * FROM t ORDER BY id)"));
    }

    [Fact]
    public async Task Write_CancelledWhileWaiting_IsNeverWritten()
    {
        Gate gate = await Hold();
        using CancellationTokenSource cancel = new();
        Task<int> write = _database.Writer.Write(new Sql("INSERT INTO t VALUES (1, 'x')"), cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        gate.Open();
        await Write("INSERT INTO t VALUES (2, 'y')");
        Assert.Equal("2", await Ask("SELECT group_concat(id) FROM t"));
    }

    [Fact]
    public async Task Write_BeyondAFullQueue_WaitsForAPlaceAndMayBeCancelled()
    {
        Gate gate = await Hold();
        Task<int>[] waiting = [.. Enumerable.Range(1, 10).Select(i => Write($"INSERT INTO t VALUES ({i}, 'x')"))];
        Task<int> eleventh = Write("INSERT INTO t VALUES (11, 'x')");
        using CancellationTokenSource cancel = new();
        Task<int> twelfth = _database.Writer.Write(new Sql("INSERT INTO t VALUES (12, 'x')"), cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => twelfth);
        Assert.False(eleventh.IsCompleted);
        gate.Open();
        await Task.WhenAll([.. waiting, eleventh]);
        Assert.Equal("11", await Ask("SELECT count(*) FROM t"));
    }

    [Theory]
    [InlineData("no space left on device")]
    [InlineData("read-only file system")]
    public async Task Write_OnADiskThatFails_IsRefusedAndNothingStaysBehind(string words)
    {
        _disk.Before = new IOException(words);
        IOException failure = await Assert.ThrowsAsync<IOException>(() => Write("INSERT INTO t VALUES (1, 'x')"));
        Assert.Equal(words, failure.Message);
        Assert.Equal("0", await Ask("SELECT count(*) FROM t"));

        _disk.Before = null;
        await Write("INSERT INTO t VALUES (1, 'y')");
        Assert.Equal("y", await Ask("SELECT body FROM t"));
    }

    [Fact]
    public async Task Write_WhoseAnswerIsLostAfterTheCommit_IsAnErrorAndIsThere()
    {
        _disk.After = new IOException("the answer is lost");
        await Assert.ThrowsAsync<IOException>(() => Write("INSERT INTO t VALUES (1, 'x')"));

        _disk.After = null;
        Assert.Equal("1", await Ask("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task Write_OnAFullDatabase_FailsAndWorksAgainWhenThereIsSpace()
    {
        string pages = await Ask("PRAGMA page_count");
        await Write($"PRAGMA max_page_count = {pages}");

        SqliteException failure = await Assert.ThrowsAsync<SqliteException>(() => Write("INSERT INTO t VALUES (1, zeroblob(100000))"));
        Assert.True(failure.IsFull);
        Assert.Equal("0", await Ask("SELECT count(*) FROM t"));

        await Write("PRAGMA max_page_count = 1000000");
        await Write("INSERT INTO t VALUES (1, zeroblob(100000))");
        Assert.Equal("100000", await Ask("SELECT length(body) FROM t"));
    }

    [Fact]
    public async Task Close_WithWritesWaiting_WritesThemAllAndRefusesMore()
    {
        Gate gate = await Hold();
        Task<int>[] writes = [.. Enumerable.Range(1, 5).Select(i => Write($"INSERT INTO t VALUES ({i}, 'x')"))];
        Task closing = _database.DisposeAsync().AsTask();
        Task<int> late = Write("INSERT INTO t VALUES (6, 'late')");
        gate.Open();

        await closing;
        await Task.WhenAll(writes);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => late);
        Assert.False(File.Exists(_folder.File("money.db-wal")));
        await InitializeReopened();
        Assert.Equal("5", await Ask("SELECT count(*) FROM t"));
    }

    private Task InitializeReopened()
    {
        _database = SqliteDatabase.Open(StoreName.Money, new SqliteStoreOptions { Folder = _folder.Path });
        return Task.CompletedTask;
    }

    private Task<int> Write(string sql) => _database.Writer.Write(new Sql(sql), default);

    private async Task<Gate> Hold()
    {
        Gate gate = new();
        _ = _database.Writer.Write(gate, default);
        await gate.Entered;
        return gate;
    }

    private async Task<string> Ask(string sql, bool writer = false) => writer
        ? await _database.Writer.Write(new Question(sql), default)
        : await _database.Readers.Read(static (connection, sql) => connection.Ask(sql), sql, default);

    private sealed class Question(string sql) : SqliteWrite<string>
    {
        protected override string Decide(Connection connection) => connection.Ask(sql);
    }
}
