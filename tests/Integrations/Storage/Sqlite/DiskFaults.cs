using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.Tests.Storage.Sqlite;

/// <summary>A disk that fails when told to.</summary>
internal sealed class DiskFaults : IDiskFaults
{
    private int _commits;

    public int Commits => _commits;

    public Exception? Before { get; set; }

    public Exception? After { get; set; }

    public void BeforeCommit(string file)
    {
        Interlocked.Increment(ref _commits);
        if (Before is { } failure) throw failure;
    }

    public void AfterCommit(string file)
    {
        if (After is { } failure) throw failure;
    }
}
