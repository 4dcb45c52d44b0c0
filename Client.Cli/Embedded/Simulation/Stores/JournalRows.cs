using Arus.Grains.Storage;
using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Stores;

/// <summary>Journals that outlive the process.</summary>
internal sealed class JournalRows : ISimulatedStore
{
    private readonly SortedDictionary<string, List<JournalRow>> _journals = new(StringComparer.Ordinal);
    private readonly List<JournalRow> _all = [];
    private readonly Dictionary<(JournalName Journal, EventId Id), JournalRow> _byId = [];

    /// <summary>A row has been stored.</summary>
    public event Action<JournalRow>? Appended;

    public IEnumerable<string> Names => _journals.Keys;

    public IReadOnlyList<JournalRow> All => _all;

    public IReadOnlyList<JournalRow> Of(string journal) => _journals.GetValueOrDefault(journal) ?? [];

    /// <summary>One step: all events or none.</summary>
    public AppendAnswer Append(JournalName journal, long expected, ImmutableArray<JournalEvent> events, DateTimeOffset now)
    {
        IReadOnlyList<JournalRow> rows = Of(journal.Value);
        JournalRow?[] known = [.. events.Select(e => _byId.GetValueOrDefault((journal, e.Id)))];
        for (int i = 0; i < events.Length; i++)
        {
            if (known[i] is { } row && (row.Type != events[i].Type || !row.Body.Span.SequenceEqual(events[i].Body.Span)))
                return new AppendAnswer.SameIdOtherBody(row.Id, row.Version);
        }

        int missing = Array.IndexOf(known, null);
        if (missing < 0) return new AppendAnswer.AlreadyThere([.. known.Select(r => r!.Version)]);
        if (known.Any(r => r is not null)) return new AppendAnswer.PartlyThere(events[missing].Id);
        if (rows.Count != expected) return new AppendAnswer.Conflict(expected, rows.Count);
        foreach (JournalEvent one in events) Add(journal, one, now);
        return new AppendAnswer.Appended(expected + 1, expected + events.Length);
    }

    public ISimulatedStore Copy()
    {
        JournalRows copy = new();
        copy._all.AddRange(_all);
        foreach (JournalRow row in _all) copy._byId.Add((row.Journal, row.Id), row);
        foreach ((string name, List<JournalRow> rows) in _journals) copy._journals.Add(name, [.. rows]);
        return copy;
    }

    private void Add(JournalName journal, JournalEvent one, DateTimeOffset now)
    {
        if (!_journals.TryGetValue(journal.Value, out List<JournalRow>? rows)) _journals.Add(journal.Value, rows = []);
        JournalRow row = new(journal, rows.Count + 1, one.Id, one.Type, one.Body.ToArray(), now);
        rows.Add(row);
        _byId.Add((journal, row.Id), row);
        _all.Add(row);
        Appended?.Invoke(row);
    }
}
