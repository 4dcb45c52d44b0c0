using Arus.Domain.Answers;
using Arus.Domain.Tenants;
using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Grains.Trading;

/// <summary>What is commanded of a terminal, and what it tells of its venue.</summary>
internal sealed partial class TerminalGrain
{
    private const int MostEvents = 1_000;
    private const int CheckpointEvery = 256;

    /// <summary>As told whole in this session; null before.</summary>
    private VenueSnapshot? _books;

    public async Task<Answer<CommandReceipt>> Submit(Caller caller, VenueCommand command, CancellationToken cancel)
    {
        if (Access.Check(caller, Name.Tenant, Role.Trader, Scopes.Trade) is { } stranger) return Answer.Refuse<CommandReceipt>(stranger);
        if (_journal.Book.Find(command.Magic) is { } known) return Again(new(known.Sequence, known.Command), command);
        if (CommandRules.Refusal(State, _journal.Book, Name, caller, command, new(Lives, _books), time.GetUtcNow()) is { } refusal) return Answer.Refuse<CommandReceipt>(refusal);

        SequencedCommand stored = await OrEnd(() => _journal.Submit(command, caller.Principal, cancel));
        if (_session is not null) await _session.CommandsWait();
        return Again(stored, command);
    }

    public async Task<Answer<TerminalWork>> Take(Caller caller, long session, ITerminalSession self, CancellationToken cancel)
    {
        if (MayServe(caller, session) is { } refusal) return Answer.Refuse<TerminalWork>(refusal);

        DateTimeOffset now = time.GetUtcNow();
        (_session, _heard) = (self, now);
        ILookup<bool, CommandView> waiting = _journal.Book.Open.Values.Where(c => c.State == CommandState.Waiting).ToLookup(c => c.Command.NotAfter > now);
        ImmutableArray<SequencedCommand> given = [.. waiting[true].Select(c => new SequencedCommand(c.Sequence, c.Command))];
        ImmutableArray<TerminalEvent> rows = [.. waiting[false].Select(c => new TerminalEvent.Settled(c.Sequence, CommandState.Voided, null))];
        if (!given.IsEmpty) rows = rows.Add(new TerminalEvent.Given([.. given.Select(c => c.Sequence)], session));
        await Append(rows, cancel);
        return Answer.Of(CommandRules.Work(_journal.Book, given, new(true, _books)));
    }

    public async Task<Answer<Done>> Report(Caller caller, long session, ImmutableArray<VenueEvent> events, CancellationToken cancel)
    {
        if (MayServe(caller, session) is { } refusal) return Answer.Refuse<Done>(refusal);

        await Hear(events, cancel);
        if (_books is not null && events.OfType<VenueEvent.BalanceSeen>().LastOrDefault() is { } seen) _books = _books with { Balance = seen.Balance };
        return Answer.Done;
    }

    public async Task<Answer<Done>> Snapshot(Caller caller, long session, VenueSnapshot snapshot, CancellationToken cancel)
    {
        if (MayServe(caller, session) is { } refusal) return Answer.Refuse<Done>(refusal);

        await Hear(CommandRules.Differences(_journal.Book, snapshot), cancel);
        await Append(CommandRules.Settle(_journal.Book, snapshot, time.GetUtcNow()), cancel);
        _books = snapshot;
        return Answer.Done;
    }

    public async Task<Answer<Done>> Kill(Caller caller, KillOrder order, CancellationToken cancel)
    {
        Refusal? refusal = Access.Check(caller, Name.Tenant, Role.Trader, Scopes.Trade) ?? TerminalRules.UnlessThere(State);
        if (refusal is not null) return Answer.Refuse<Done>(refusal);
        if (order.Epoch < _journal.Book.Epoch) return Answer.Refuse<Done>(new(TerminalRefusals.OldEpoch, $"the kill epoch is {_journal.Book.Epoch} already: only a higher one can be put in force"));

        if (order.Epoch > _journal.Book.Epoch) await Append([new TerminalEvent.KillOrdered(order, caller.Principal)], cancel);
        if (_session is not null && _journal.Book.Kill is { } kill) await _session.Kill(kill);
        return Answer.Done;
    }

    public Task<Answer<CommandView>> Command(Caller caller, Magic magic)
    {
        if (MayRead(caller) is { } refusal) return Task.FromResult(Answer.Refuse<CommandView>(refusal));

        CommandView? found = _journal.Book.Find(magic);
        return Task.FromResult(found is null ? Answer.Refuse<CommandView>(Refuse.NotFound($"command among those open and the last {TerminalBook.MostEnded} ended")) : Answer.Of(found));
    }

    public async Task<Answer<ImmutableArray<SequencedEvent>>> Events(Caller caller, long after, int most, CancellationToken cancel) =>
        (MayRead(caller) ?? Refuse.UnlessLimit(most, MostEvents)) is { } refusal
            ? Answer.Refuse<ImmutableArray<SequencedEvent>>(refusal)
            : Answer.Of(await _journal.Told(after, most, cancel));

    public Task<Answer<VenueSnapshot>> Books(Caller caller) => Task.FromResult(
        MayRead(caller) is { } refusal ? Answer.Refuse<VenueSnapshot>(refusal)
        : _books is { } books ? Answer.Of(books)
        : Answer.Refuse<VenueSnapshot>(new(TerminalRefusals.Offline, $"terminal {Name.Terminal} has not told its books since it last connected")));

    private static Answer<CommandReceipt> Again(SequencedCommand stored, VenueCommand command) => stored.Command == command
        ? Answer.Of(new CommandReceipt(stored.Sequence, command.Magic))
        : Answer.Refuse<CommandReceipt>(Refuse.SameIdOtherBody($"magic {command.Magic}"));

    private async Task Hear(ImmutableArray<VenueEvent> events, CancellationToken cancel)
    {
        ImmutableArray<TerminalEvent> rows = CommandRules.Hear(_journal.Book, events, time.GetUtcNow(), out ImmutableArray<Ticket> contradictions);
        foreach (Ticket deal in contradictions) LogContradiction(Name.Tenant.Value, Name.Terminal.Value, deal.Value);
        await Append(rows, cancel);
    }

    private async Task Append(ImmutableArray<TerminalEvent> rows, CancellationToken cancel)
    {
        if (rows.IsEmpty) return;

        await OrEnd(async () =>
        {
            await _journal.Append(rows, cancel);
            return true;
        });
        if (_journal.Version - checkpoint.State.Version >= CheckpointEvery) await Checkpoint(cancel);
    }

    /// <summary>The journal is the truth; a checkpoint that cannot be written only makes the next activation read more.</summary>
    private async Task Checkpoint(CancellationToken cancel)
    {
        TerminalBookState before = checkpoint.State;
        try
        {
            checkpoint.State = new() { Book = _journal.Book, Version = _journal.Version };
            await checkpoint.WriteStateAsync(cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            checkpoint.State = before;
            LogNoCheckpoint(error, Name.Tenant.Value, Name.Terminal.Value);
            DeactivateOnIdle();
        }
    }

    /// <summary>Whether a failed append landed is not known, so neither is the book: the next activation reads it.</summary>
    private async Task<T> OrEnd<T>(Func<Task<T>> append)
    {
        try
        {
            return await append();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
