using Arus.Domain.Tenants;
using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Storage;
using Arus.Grains.Tenants;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Arus.Grains.Trading;

/// <summary>A terminal: its token and its session. What is commanded of it stands beside.</summary>
internal sealed partial class TerminalGrain(
    [PersistentState("terminal")] IPersistentState<TerminalState> stored,
    [PersistentState("terminal-book")] IPersistentState<TerminalBookState> checkpoint,
    [FromKeyedServices(StoreName.Money)] IJournal journal,
    IRecordCodec codec,
    IRandomBytes random,
    TimeProvider time,
    ILogger<TerminalGrain> log) : StoredGrain<TerminalState>(stored), ITerminalGrain
{
    private static readonly TimeSpan s_tellAgain = TimeSpan.FromSeconds(30);

    private TerminalJournal _journal = null!;
    private IGrainTimer? _tellAgain;

    /// <summary>The living session; null when there is none, or when none was heard of since this activation began.</summary>
    private ITerminalSession? _session;
    private DateTimeOffset _heard;

    private TerminalName Name
    {
        get
        {
            GrainKey key = GrainKey.Parse(this.GetPrimaryKeyString());
            return new(key.Tenant, new(key[1]));
        }
    }

    private bool Lives => _session is not null && time.GetUtcNow() - _heard < TerminalRules.Silence;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _journal = new(journal, codec, Name);
        await _journal.Load(checkpoint.State, cancellationToken);
        await TellOwed(cancellationToken);
    }

    public async Task<Answer<IssuedTerminal>> Register(Caller caller, NewTerminal terminal, CancellationToken cancel)
    {
        (Answer<IssuedTerminal> answer, TerminalState next) = TerminalRules.Register(State, Name, caller, terminal, NewToken(), time.GetUtcNow());
        await Change(next, cancel);
        return answer;
    }

    public async Task<Answer<IssuedTerminal>> Renew(Caller caller, CancellationToken cancel)
    {
        (Answer<IssuedTerminal> answer, TerminalState next) = TerminalRules.Renew(State, Name, caller, NewToken());
        bool renewed = !ReferenceEquals(next, State);
        await Change(next, cancel);
        if (renewed) await End(TerminalRefusals.Revoked, "the token was renewed", cancel);
        return answer;
    }

    public async Task<Answer<TerminalView>> Revoke(Caller caller, CancellationToken cancel)
    {
        (Refusal? refusal, TerminalState next) = TerminalRules.Revoke(State, Name, caller);
        await Change(next, cancel);
        if (refusal is null) await End(TerminalRefusals.Revoked, "the token was revoked", cancel);
        return refusal is null ? Answer.Of(View()) : Answer.Refuse<TerminalView>(refusal);
    }

    public async Task<Answer<TerminalView>> Unlock(Caller caller, bool release, CancellationToken cancel)
    {
        (Refusal? refusal, TerminalState next) = TerminalRules.Unlock(State, Name, caller, release);
        await Change(next, cancel);
        return refusal is null ? Answer.Of(View()) : Answer.Refuse<TerminalView>(refusal);
    }

    public Task<Answer<TerminalView>> View(Caller caller) =>
        Task.FromResult(MayRead(caller) is { } refusal ? Answer.Refuse<TerminalView>(refusal) : Answer.Of(View()));

    public async Task<Answer<TerminalWelcome>> Attach(Caller caller, TerminalHello hello, ITerminalSession session, CancellationToken cancel)
    {
        bool living = Lives;
        (Refusal? refusal, TerminalState next) = TerminalRules.Attach(State, Name, caller, hello, living, time.GetUtcNow());
        await Change(next, cancel);
        if (refusal is not null)
        {
            if (refusal.Code != TerminalRefusals.Locked) return Answer.Refuse<TerminalWelcome>(refusal);

            LogLocked(Name.Tenant.Value, Name.Terminal.Value, hello.Address);
            await End(TerminalRefusals.Locked, refusal.Because, cancel);
            return Answer.Refuse<TerminalWelcome>(refusal);
        }

        if (living) LogTakenOver(Name.Tenant.Value, Name.Terminal.Value, hello.Address);
        await End(TerminalRefusals.TakenOver, $"another session of this terminal began from {hello.Address}", cancel);
        await Append([new TerminalEvent.Met(State.Session, hello.Mark)], cancel);
        (_session, _heard, _books) = (session, time.GetUtcNow(), null);
        await SetUpFeed(hello, cancel);
        return Answer.Of(new TerminalWelcome(State.Session, _journal.Book.Epoch, _journal.Book.Highest, State.Settings!.Feed, CommandRules.Since(_journal.Book)));
    }

    public async Task<Answer<Done>> Detach(Caller caller, long session, string because, CancellationToken cancel)
    {
        if (MayServe(caller, session) is { } refusal) return Answer.Refuse<Done>(refusal);

        await Part(because, cancel);
        return Answer.Done;
    }

    /// <summary>Ends the session that lives, if one does, and tells it why.</summary>
    private async Task End(string code, string because, CancellationToken cancel)
    {
        ITerminalSession? ended = _session;
        await Part(because, cancel);
        if (ended is not null) await ended.Over(code, because);
    }

    private async Task Part(string because, CancellationToken cancel)
    {
        (_session, _books) = (null, null);
        if (!_journal.Book.Open.IsEmpty) await Append([new TerminalEvent.Parted(State.Session, because)], cancel);
    }

    private Refusal? MayRead(Caller caller) => Access.Check(caller, Name.Tenant, Role.Viewer, Scopes.Read) ?? TerminalRules.UnlessThere(State);

    private Refusal? MayServe(Caller caller, long session) =>
        Access.Check(caller, Name.Tenant, Role.System, Scopes.None)
        ?? TerminalRules.UnlessThere(State)
        ?? TerminalRules.UnlessServed(State, session);

    private TerminalView View() => TerminalRules.View(State, Name, _journal.Book, Lives);

    private Secret NewToken()
    {
        byte[] bytes = new byte[TerminalToken.SecretBytes];
        random.Fill(bytes);
        return TerminalToken.Make(Name.Tenant, Name.Terminal, bytes);
    }
}
