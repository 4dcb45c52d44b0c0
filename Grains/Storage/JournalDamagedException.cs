namespace Arus.Grains.Storage;

/// <summary>A journal row is not what was written, or is gone.</summary>
public sealed class JournalDamagedException(string database, JournalName journal, long version, string what)
    : StoreDamagedException(database, $"journal {journal} version {version}: {what}")
{
    public JournalName Journal { get; } = journal;

    public long Version { get; } = version;
}
