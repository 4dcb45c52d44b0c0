namespace Arus.Grains.Storage;

/// <summary>
/// An append-only store of events, in named journals. Registered by key: the <see cref="StoreName"/> it lives in.
/// A row that was changed or lost behind the journal's back is a <see cref="JournalDamagedException"/> for whoever reads it.
/// </summary>
public interface IJournal
{
    /// <summary>
    /// Appends all events or none, when the journal is at <paramref name="expectedVersion"/> (0 when it has no event).
    /// Ids are looked at before the version, so that repeating an append that was stored gives its first answer's versions.
    /// </summary>
    /// <remarks>An exception means that the outcome is unknown: append again with the same ids.</remarks>
    ValueTask<AppendAnswer> Append(JournalName journal, long expectedVersion, ImmutableArray<JournalEvent> events, CancellationToken cancel);

    /// <summary>The rows of one journal, from <paramref name="fromVersion"/> (included; at least 1) to its end at the time it is reached.</summary>
    IAsyncEnumerable<JournalRow> Read(JournalName journal, long fromVersion, CancellationToken cancel);

    /// <summary>The version of the last event, or 0.</summary>
    ValueTask<long> Version(JournalName journal, CancellationToken cancel);

    /// <summary>
    /// The rows of all journals after a position (0: from the first), for projections. A row seen later than another has a
    /// higher position: a reader that goes on from the last position it saw misses nothing.
    /// </summary>
    IAsyncEnumerable<PositionedRow> ReadAll(long afterPosition, CancellationToken cancel);
}
