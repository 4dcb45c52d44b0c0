using Arus.Silo.Settings;

namespace Arus.Silo.Storage;

/// <summary>What stores grain state, reminders and journals. Section Storage.</summary>
public sealed class StorageOptions
{
    /// <summary>Default sqlite: files in the data directory. Postgres: the server of Arus:Postgres:Connection. Memory keeps nothing and serves trials alone.</summary>
    [Setting("sqlite, postgres or memory")]
    public StorageKind Kind { get; init; }

    /// <summary>Writes that may wait for a database's writer, 1 to 1000000. Default 10000; a caller beyond waits for a place.</summary>
    [Setting("a number from 1 to 1000000", Min = "1", Max = "1000000")]
    public int QueueLength { get; init; } = 10_000;

    /// <summary>Connections that read, for each database, 1 to 64. Default 4.</summary>
    [Setting("a number from 1 to 64", Min = "1", Max = "64")]
    public int Readers { get; init; } = 4;
}
