using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>One MetaTrader 5 terminal of a tenant: its token, its session, the commands for it and what it told of its venue. Key: tenant/terminal.</summary>
[Alias("terminal")]
public interface ITerminalGrain : IGrainWithStringKey
{
    /// <summary>Makes the terminal and its token, which is in this answer alone.</summary>
    [Alias("register")]
    Task<Answer<IssuedTerminal>> Register(Caller caller, NewTerminal terminal, CancellationToken cancel);

    /// <summary>Another token; the one before opens nothing more, and a living session ends.</summary>
    [Alias("renew")]
    Task<Answer<IssuedTerminal>> Renew(Caller caller, CancellationToken cancel);

    /// <summary>The token opens nothing more, at once.</summary>
    [Alias("revoke")]
    Task<Answer<TerminalView>> Revoke(Caller caller, CancellationToken cancel);

    /// <summary>After a lock. With <paramref name="release"/> it also forgets the login and server it was bound to.</summary>
    [Alias("unlock")]
    Task<Answer<TerminalView>> Unlock(Caller caller, bool release, CancellationToken cancel);

    [Alias("view"), ReadOnly]
    Task<Answer<TerminalView>> View(Caller caller);

    /// <summary>The platform's own code: a session begins, and takes over from one that lives.</summary>
    [Alias("attach")]
    Task<Answer<TerminalWelcome>> Attach(Caller caller, TerminalHello hello, ITerminalSession session, CancellationToken cancel);

    /// <summary>The platform's own code: a session ended. What it was given and not told of is Unknown.</summary>
    [Alias("detach")]
    Task<Answer<Done>> Detach(Caller caller, long session, string because, CancellationToken cancel);

    /// <summary>The platform's own code: what the venue has, whole.</summary>
    [Alias("snapshot")]
    Task<Answer<Done>> Snapshot(Caller caller, long session, VenueSnapshot snapshot, CancellationToken cancel);

    /// <summary>The platform's own code: stored before it is answered.</summary>
    [Alias("report")]
    Task<Answer<Done>> Report(Caller caller, long session, ImmutableArray<VenueEvent> events, CancellationToken cancel);

    /// <summary>
    /// The platform's own code: what the session has to do now; it asks at every nudge and once a second, which is also how the
    /// terminal is known to live. A session that is over is refused <see cref="TerminalRefusals.TakenOver"/>, and ends.
    /// </summary>
    [Alias("take")]
    Task<Answer<TerminalWork>> Take(Caller caller, long session, ITerminalSession self, CancellationToken cancel);

    /// <summary>Stores a command for the living session; refused when there is none. The same magic with the same body is the same answer.</summary>
    [Alias("submit")]
    Task<Answer<CommandReceipt>> Submit(Caller caller, VenueCommand command, CancellationToken cancel);

    /// <summary>Puts a kill epoch in force: durable first, then told to the terminal until it took it. Always passes.</summary>
    [Alias("kill")]
    Task<Answer<Done>> Kill(Caller caller, KillOrder order, CancellationToken cancel);

    [Alias("command"), ReadOnly]
    Task<Answer<CommandView>> Command(Caller caller, Magic magic);

    /// <summary>What the terminal told after a cursor, oldest first, at most <paramref name="most"/> (and 1,000).</summary>
    [Alias("events")]
    Task<Answer<ImmutableArray<SequencedEvent>>> Events(Caller caller, long after, int most, CancellationToken cancel);

    /// <summary>The venue's books as last told.</summary>
    [Alias("books"), ReadOnly]
    Task<Answer<VenueSnapshot>> Books(Caller caller);
}
