using System.Runtime.CompilerServices;
using Arus.Grains.Storage;
using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Stores;

/// <summary>The journal port on the simulated disk.</summary>
internal sealed class SimulatedJournal(JournalRows rows, SimulatedDisk disk, TimeProvider time) : IJournal
{
    public async ValueTask<AppendAnswer> Append(JournalName journal, long expectedVersion, ImmutableArray<JournalEvent> events, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return await disk.Write(default, journal.Value, events[0].Body, () => rows.Append(journal, expectedVersion, events, time.GetUtcNow()));
    }

    public async IAsyncEnumerable<JournalRow> Read(JournalName journal, long fromVersion, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (long version = fromVersion; await disk.Read(default, journal.Value, () => At(journal, version)) is { } row; version++)
        {
            cancel.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public async ValueTask<long> Version(JournalName journal, CancellationToken cancel) =>
        await disk.Read(default, journal.Value, () => (long)rows.Of(journal.Value).Count);

    public async IAsyncEnumerable<PositionedRow> ReadAll(long afterPosition, [EnumeratorCancellation] CancellationToken cancel)
    {
        ImmutableArray<JournalRow> all = await disk.Read(default, "all journals", () => rows.All.Skip((int)afterPosition).ToImmutableArray());
        for (int i = 0; i < all.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            yield return new PositionedRow(afterPosition + i + 1, all[i]);
        }
    }

    private JournalRow? At(JournalName journal, long version) => version <= rows.Of(journal.Value).Count ? rows.Of(journal.Value)[(int)version - 1] : null;
}
