using Orleans;

namespace Arus.Grains.Storage;

/// <summary>A journal row is not what was written, or is gone.</summary>
[GenerateSerializer]
public sealed class JournalDamagedException(string database, JournalName journal, long version, string what)
    : StoreDamagedException(database, $"journal {journal} version {version}: {what}")
{
    [Id(0)]
    public JournalName Journal { get; } = journal;

    [Id(1)]
    public long Version { get; } = version;
}
