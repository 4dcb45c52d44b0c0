using SQLitePCL;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>SQLite refused: one line with the file, what was tried and SQLite's own words.</summary>
public sealed class SqliteException(string file, string what, int code, string words)
    : Exception($"{file}: {what} failed: {words} (SQLite {code})")
{
    /// <summary>SQLite's extended result code.</summary>
    public int Code { get; } = code;

    /// <summary>SQLite's primary result code.</summary>
    public int Kind => Code & 0xff;

    public bool IsFull => Kind == raw.SQLITE_FULL;

    public bool IsDamage => Kind is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;
}
