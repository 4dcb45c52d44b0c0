using System.ComponentModel.DataAnnotations;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Where the SQLite files stand and how they are worked with.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The folder of money.db, history.db and market.db. Created when it is not there.</summary>
    [Required]
    public string Folder { get; set; } = "./data";

    /// <summary>Writes that may wait for a database's writer; a caller beyond waits for a place. 1 to 1,000,000, default 10,000.</summary>
    [Range(1, 1_000_000)]
    public int QueueLength { get; set; } = 10_000;

    /// <summary>Connections that read, for each database. 1 to 64, default 4.</summary>
    [Range(1, 64)]
    public int Readers { get; set; } = 4;

    /// <summary>At start, every row's checksum is verified in a database up to this many bytes; in a larger one each is when it is read. Default 32 MiB.</summary>
    [Range(0, long.MaxValue)]
    public long VerifyRowsUpTo { get; set; } = 32 * 1024 * 1024;

    internal IDiskFaults? Faults { get; set; }
}
