using Arus.Grains.Storage;

namespace Arus.Fakes.Storage;

/// <summary>A journal whose appends fail as the test plans.</summary>
public sealed class FaultyJournal(IJournal inner) : IJournal
{
    public FaultPlan Plan { get; } = new();

    public async ValueTask<AppendAnswer> Append(JournalName journal, long expectedVersion, ImmutableArray<JournalEvent> events, CancellationToken cancel) =>
        await Plan.Run(journal.Value, () => inner.Append(journal, expectedVersion, events, cancel).AsTask());

    public IAsyncEnumerable<JournalRow> Read(JournalName journal, long fromVersion, CancellationToken cancel) => inner.Read(journal, fromVersion, cancel);

    public ValueTask<long> Version(JournalName journal, CancellationToken cancel) => inner.Version(journal, cancel);

    public IAsyncEnumerable<PositionedRow> ReadAll(long afterPosition, CancellationToken cancel) => inner.ReadAll(afterPosition, cancel);
}
