using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Storage;

namespace Arus.Grains.Trading;

/// <summary>A terminal's journal and what it adds up to. What an append did not store, the book does not hold.</summary>
internal sealed class TerminalJournal(IJournal journal, IRecordCodec codec, TerminalName name)
{
    private readonly JournalName _name = new(GrainKey.Of(name.Tenant, "terminal", name.Terminal.Value));

    public TerminalBook Book { get; private set; } = new();

    public long Version { get; private set; }

    public async Task Load(TerminalBookState checkpoint, CancellationToken cancel)
    {
        (Book, Version) = (checkpoint.Book, checkpoint.Version);
        await foreach (JournalRow row in journal.Read(_name, Version + 1, cancel))
        {
            Book = TerminalBook.Apply(Book, codec.Read<TerminalEvent>(row.Body));
            Version = row.Version;
        }
    }

    /// <summary>Stores rows behind the last one, all or none.</summary>
    /// <exception cref="InvalidOperationException">The journal has another writer, or an id is taken.</exception>
    public async Task Append(ImmutableArray<TerminalEvent> rows, CancellationToken cancel)
    {
        if (rows.IsEmpty) return;

        ImmutableArray<JournalEvent> events = [.. rows.Select((row, i) => new JournalEvent(IdOf(row, Version + 1 + i), "terminal-1", codec.Write(row)))];
        AppendAnswer answer = await journal.Append(_name, Version, events, cancel);
        if (answer is not AppendAnswer.Appended appended) throw new InvalidOperationException($"the journal {_name} did not take {rows.Length} rows behind version {Version}: {answer}");

        Book = rows.Aggregate(Book, TerminalBook.Apply);
        Version = appended.Last;
    }

    /// <summary>Stores a command; one whose magic is taken answers with the command that has it.</summary>
    public async Task<SequencedCommand> Submit(VenueCommand command, string by, CancellationToken cancel)
    {
        SequencedCommand next = new(Book.Highest + 1, command);
        TerminalEvent row = new TerminalEvent.Submitted(next, by);
        AppendAnswer answer = await journal.Append(_name, Version, [new(IdOf(row, Version + 1), "terminal-1", codec.Write(row))], cancel);
        switch (answer)
        {
            case AppendAnswer.Appended appended:
                Book = TerminalBook.Apply(Book, row);
                Version = appended.Last;
                return next;
            case AppendAnswer.SameIdOtherBody taken:
                return ((TerminalEvent.Submitted)await Row(taken.Version, cancel)).Command;
            default:
                throw new InvalidOperationException($"the journal {_name} did not take a command behind version {Version}: {answer}");
        }
    }

    /// <summary>What the terminal told, after a cursor.</summary>
    public async Task<ImmutableArray<SequencedEvent>> Told(long after, int most, CancellationToken cancel)
    {
        ImmutableArray<SequencedEvent>.Builder told = ImmutableArray.CreateBuilder<SequencedEvent>();
        await foreach (JournalRow row in journal.Read(_name, Math.Max(after, 0) + 1, cancel))
        {
            if (codec.Read<TerminalEvent>(row.Body) is TerminalEvent.Told { Event: var said }) told.Add(new(row.Version, row.WrittenAt, said));
            if (told.Count == most) break;
        }

        return told.ToImmutable();
    }

    private async Task<TerminalEvent> Row(long version, CancellationToken cancel)
    {
        await foreach (JournalRow row in journal.Read(_name, version, cancel)) return codec.Read<TerminalEvent>(row.Body);
        throw new InvalidOperationException($"row {version} of the journal {_name} is gone");
    }

    /// <summary>A magic is one command's for ever, and a deal is told once; the rest is counted.</summary>
    private static EventId IdOf(TerminalEvent row, long version) => new(row switch
    {
        TerminalEvent.Submitted it => $"command/{it.Command.Command.Magic}",
        _ => $"row/{version}",
    });
}
