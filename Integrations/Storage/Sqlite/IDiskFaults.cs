namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Where a test lets a disk fail, below the store: what it throws is what the commit would have.</summary>
internal interface IDiskFaults
{
    void BeforeCommit(string file);

    /// <summary>The transaction is on disk; its answer may still get lost.</summary>
    void AfterCommit(string file);
}
