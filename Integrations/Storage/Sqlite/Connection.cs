using Arus.Grains.Storage;
using SQLitePCL;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>One SQLite connection and its prepared statements. Used by one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Dictionary<string, Statement> _prepared = new(StringComparer.Ordinal);
    private readonly sqlite3 _handle;

    static Connection() => Batteries_V2.Init();

    private Connection(string file, sqlite3 handle)
    {
        File = file;
        _handle = handle;
    }

    public string File { get; }

    /// <summary>Rows that the last INSERT, UPDATE or DELETE touched.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    public static Connection Open(string file, OpenAs how)
    {
        int flags = raw.SQLITE_OPEN_NOMUTEX | how switch
        {
            OpenAs.New => raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE,
            OpenAs.Writer => raw.SQLITE_OPEN_READWRITE,
            OpenAs.Reader => raw.SQLITE_OPEN_READONLY,
        };
        int code = raw.sqlite3_open_v2(file, out sqlite3 handle, flags, null);
        Connection opened = new(file, handle);
        if (code == raw.SQLITE_OK)
        {
            _ = raw.sqlite3_busy_timeout(handle, 5_000);
            return opened;
        }

        Exception failure = opened.Failure("opening", code);
        opened.Dispose();
        throw failure;
    }

    /// <summary>A statement of this connection, ready to bind. Disposing it makes it ready for the next use.</summary>
    public Statement Prepared(string sql)
    {
        if (_prepared.TryGetValue(sql, out Statement? known)) return known;

        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out sqlite3_stmt handle), "preparing");
        return _prepared[sql] = new Statement(this, handle);
    }

    /// <summary>Runs one or more statements that answer nothing of interest.</summary>
    public void Execute(string sql)
    {
        while (!string.IsNullOrWhiteSpace(sql))
        {
            Check(raw.sqlite3_prepare_v2(_handle, sql, out sqlite3_stmt handle, out string rest), "preparing");
            using (handle)
            {
                if (handle.IsInvalid) return; // What is left is a comment.
                int code;
                do code = raw.sqlite3_step(handle);
                while (code == raw.SQLITE_ROW);
                if (code != raw.SQLITE_DONE) throw Failure("executing", code);
            }

            sql = rest;
        }
    }

    /// <summary>The first column of the first row.</summary>
    public string Ask(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out sqlite3_stmt handle), "preparing");
        using Statement statement = new(this, handle, kept: false);
        return statement.Step() ? statement.Text(0) : string.Empty;
    }

    public void Check(int code, string what)
    {
        if (code != raw.SQLITE_OK) throw Failure(what, code);
    }

    public Exception Failure(string what, int code)
    {
        string name = Path.GetFileName(File);
        int extended = raw.sqlite3_extended_errcode(_handle);
        SqliteException failure = new(name, what, extended == 0 ? code : extended, raw.sqlite3_errmsg(_handle).utf8_to_string());
        return failure.IsDamage ? new StoreDamagedException(File, failure.Message, failure) : failure;
    }

    public void Dispose()
    {
        foreach (Statement statement in _prepared.Values) statement.Release();
        _prepared.Clear();
        _handle.Dispose();
    }
}
