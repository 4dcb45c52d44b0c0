using Arus.Grains.Storage;

namespace Arus.Integrations.Storage;

/// <summary>A journal row as the database gave it, not yet believed.</summary>
internal sealed record StoredEvent(
    long Position, string Journal, long Version, string Id, string Type, byte[] Body, long WrittenAt, long Checksum)
{
    /// <exception cref="JournalDamagedException">The checksum does not hold.</exception>
    public JournalRow Verified(string database)
    {
        JournalName journal = new(Journal);
        EventId id = new(Id);
        if (JournalChecks.Checksum(journal, Version, id, Type, Body, WrittenAt) != Checksum)
        {
            throw new JournalDamagedException(database, journal, Version, "its checksum does not hold");
        }

        return new JournalRow(journal, Version, id, Type, Body, UnixTime.FromMicroseconds(WrittenAt));
    }

    /// <exception cref="JournalDamagedException">It is not the row that must follow, or its checksum does not hold.</exception>
    public JournalRow Verified(string database, long expectedVersion)
    {
        JournalRow row = Verified(database);
        return row.Version == expectedVersion
            ? row
            : throw new JournalDamagedException(database, row.Journal, expectedVersion, "the row is missing");
    }
}
