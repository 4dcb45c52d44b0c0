using System.Collections.Concurrent;
using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>A terminal's grain that says what a test tells it to, and keeps what it hears.</summary>
internal sealed class PlayedTerminal : ITerminalGrain
{
    private readonly ConcurrentQueue<SequencedCommand> _commands = new();
    private long _sessions;

    public TerminalFeed? Feed { get; set; }

    /// <summary>Refuses the next attaches with it.</summary>
    public Refusal? AttachRefusal { get; set; }

    public Refusal? TakeRefusal { get; set; }

    public Func<Task>? BeforeReport { get; set; }

    public ImmutableArray<Magic> LookUp { get; set; } = [];

    public KillOrder? Order { get; set; }

    public bool WantsSnapshot { get; set; }

    public ITerminalSession? Session { get; private set; }

    public TerminalHello? Hello { get; private set; }

    public int Taken { get; private set; }

    public Heard<VenueEvent> Reported { get; } = new();

    public Heard<VenueSnapshot> Snapshots { get; } = new();

    public Heard<string> Detached { get; } = new();

    public void Give(SequencedCommand command)
    {
        _commands.Enqueue(command);
        Session?.CommandsWait();
    }

    public Task<Answer<TerminalWelcome>> Attach(Caller caller, TerminalHello hello, ITerminalSession session, CancellationToken cancel)
    {
        Refusal? refusal = AttachRefusal ?? (TerminalToken.TryName(hello.Token, out _, out _) && hello.Token == Desk.Token ? null : new(TerminalRefusals.Token, "the token opens no terminal"));
        if (refusal is not null) return Task.FromResult(Answer.Refuse<TerminalWelcome>(refusal));

        (Hello, Session) = (hello, session);
        return Task.FromResult(Answer.Of(new TerminalWelcome(Interlocked.Increment(ref _sessions), 3, 121, Feed, new(1_398_990_000_000))));
    }

    public Task<Answer<Done>> Detach(Caller caller, long session, string because, CancellationToken cancel)
    {
        Detached.Add(because);
        return Task.FromResult(Answer.Done);
    }

    public Task<Answer<Done>> Snapshot(Caller caller, long session, VenueSnapshot snapshot, CancellationToken cancel)
    {
        Snapshots.Add(snapshot);
        return Task.FromResult(Answer.Done);
    }

    public async Task<Answer<Done>> Report(Caller caller, long session, ImmutableArray<VenueEvent> events, CancellationToken cancel)
    {
        if (BeforeReport is { } before) await before();
        foreach (VenueEvent happened in events) Reported.Add(happened);
        return Answer.Done;
    }

    public Task<Answer<TerminalWork>> Take(Caller caller, long session, ITerminalSession self, CancellationToken cancel)
    {
        if (TakeRefusal is { } refusal) return Task.FromResult(Answer.Refuse<TerminalWork>(refusal));

        Taken++;
        ImmutableArray<SequencedCommand>.Builder given = ImmutableArray.CreateBuilder<SequencedCommand>();
        while (_commands.TryDequeue(out SequencedCommand? command)) given.Add(command);
        return Task.FromResult(Answer.Of(new TerminalWork(given.ToImmutable(), LookUp, new(1_398_000_000_000), Order, WantsSnapshot)));
    }

    public Task<Answer<IssuedTerminal>> Register(Caller caller, NewTerminal terminal, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<IssuedTerminal>> Renew(Caller caller, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<TerminalView>> Revoke(Caller caller, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<TerminalView>> Unlock(Caller caller, bool release, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<TerminalView>> View(Caller caller) => throw new NotSupportedException();

    public Task<Answer<CommandReceipt>> Submit(Caller caller, VenueCommand command, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<Done>> Kill(Caller caller, KillOrder order, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<CommandView>> Command(Caller caller, Magic magic) => throw new NotSupportedException();

    public Task<Answer<ImmutableArray<SequencedEvent>>> Events(Caller caller, long after, int most, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<VenueSnapshot>> Books(Caller caller) => throw new NotSupportedException();
}
