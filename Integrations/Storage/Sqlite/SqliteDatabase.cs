using System.Globalization;
using Arus.Grains.Storage;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>One database file, open: its writer and its readers.</summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private const string WriterSettings =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;";

    private readonly Connection _connection;

    private SqliteDatabase(Connection connection, SqliteStoreOptions options, StoreMeter meter)
    {
        _connection = connection;
        Writer = new SqliteWriter(connection, options.QueueLength, options.Faults, meter);
        Readers = new SqliteReaders(connection.File, options.Readers);
    }

    public string File => _connection.File;

    public SqliteWriter Writer { get; }

    public SqliteReaders Readers { get; }

    /// <summary>Opens the file, or makes it where there is none; checks it whole; brings it up to date.</summary>
    /// <exception cref="StoreDamagedException">It is damaged; it was not touched.</exception>
    public static SqliteDatabase Open(StoreName store, SqliteStoreOptions options) =>
        Open(store, options, Migrations.Of("sqlite", store));

    public static SqliteDatabase Open(StoreName store, SqliteStoreOptions options, ImmutableArray<Migration> migrations)
    {
        Directory.CreateDirectory(options.Folder);
        string file = Path.Combine(Path.GetFullPath(options.Folder), Migrations.FileName(store) + ".db");
        if (!DatabaseFile.Exists(file)) DatabaseFile.Make(file, draft => MakeEmpty(draft, migrations));

        Verify(store, file, options);
        Connection connection = Connection.Open(file, OpenAs.Writer);
        try
        {
            connection.Execute(WriterSettings);
            // A new log: what the next crash leaves of it is not mixed with what the last one left.
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            SqliteMigrations.Apply(connection, migrations);
            return new SqliteDatabase(connection, options, new StoreMeter(Migrations.FileName(store)));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Writes what was accepted, brings the write-ahead log into the file and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await Readers.DisposeAsync();
        _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        _connection.Dispose();
    }

    private static void MakeEmpty(string draft, ImmutableArray<Migration> migrations)
    {
        using Connection connection = Connection.Open(draft, OpenAs.New);
        connection.Execute(WriterSettings);
        SqliteMigrations.Apply(connection, migrations);
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Through a connection that cannot write, so that closing it brings nothing from the log into a damaged file.</summary>
    private static void Verify(StoreName store, string file, SqliteStoreOptions options)
    {
        DatabaseFile.Inspect(file);
        WriteAheadLog.Inspect(file);
        using Connection connection = Connection.Open(file, OpenAs.Reader);
        long bytes = long.Parse(connection.Ask("PRAGMA page_count"), CultureInfo.InvariantCulture) *
            long.Parse(connection.Ask("PRAGMA page_size"), CultureInfo.InvariantCulture);
        // Ticks of years are gigabytes: each segment is verified when it is read, and a start takes no longer for them.
        if (store == StoreName.Market && bytes > options.VerifyRowsUpTo) return;

        string finding = connection.Ask("PRAGMA quick_check(1)");
        if (finding != "ok") throw new StoreDamagedException(file, finding.ReplaceLineEndings(" ").Trim('*', ' '));
        if (bytes <= options.VerifyRowsUpTo) RowVerification.All(connection);
    }
}
