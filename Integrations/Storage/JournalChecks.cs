using Arus.Grains.Storage;

namespace Arus.Integrations.Storage;

/// <summary>What every journal refuses, whatever it is stored in, and how its rows are summed.</summary>
internal static class JournalChecks
{
    public const int MostEvents = 10_000;
    public const int LongestName = 512;
    public const int LargestBody = 4 * 1024 * 1024;

    /// <exception cref="ArgumentException">The batch is one that no caller means to append.</exception>
    public static void Batch(JournalName journal, long expectedVersion, ImmutableArray<JournalEvent> events)
    {
        Name(journal);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        if (events.IsDefaultOrEmpty) throw new ArgumentException("A batch has at least one event.", nameof(events));
        if (events.Length > MostEvents) throw new ArgumentException($"A batch has at most {MostEvents} events, not {events.Length}.", nameof(events));

        HashSet<EventId> seen = new(events.Length);
        foreach (JournalEvent one in events)
        {
            Text(one.Id.Value, "event id");
            Text(one.Type, "event type");
            if (one.Body.Length > LargestBody) throw new ArgumentException($"Event {one.Id} has {one.Body.Length} bytes, more than {LargestBody}.", nameof(events));
            if (!seen.Add(one.Id)) throw new ArgumentException($"Event {one.Id} stands twice in the batch.", nameof(events));
        }
    }

    public static void Name(JournalName journal) => Text(journal.Value, "journal name");

    public static long Checksum(JournalName journal, long version, EventId id, string type, ReadOnlySpan<byte> body, long writtenAt)
    {
        RowChecksum sum = RowChecksum.Begin();
        sum.Add(journal.Value);
        sum.Add(version);
        sum.Add(id.Value);
        sum.Add(type);
        sum.Add(writtenAt);
        sum.Add(body);
        return sum.End();
    }

    private static void Text(string? text, string what)
    {
        if (string.IsNullOrEmpty(text)) throw new ArgumentException($"The {what} is empty.");
        if (text.Length > LongestName) throw new ArgumentException($"The {what} has {text.Length} characters, more than {LongestName}.");
        if (text.Contains('\0', StringComparison.Ordinal) || !IsWhole(text)) throw new ArgumentException($"The {what} holds a character that cannot be stored.");
    }

    /// <summary>No half of a surrogate pair stands alone: two such texts would be stored as the same.</summary>
    private static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
