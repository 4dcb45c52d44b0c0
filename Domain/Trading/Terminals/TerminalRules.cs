using System.Globalization;
using Arus.Domain.Answers;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Terminals;

/// <summary>Who may make, open and close a terminal.</summary>
public static class TerminalRules
{
    public const int LongestTitle = 100;
    public const int MostSymbols = 2_000;

    /// <summary>A second take-over within it locks the terminal.</summary>
    public static TimeSpan LockWithin { get; } = TimeSpan.FromSeconds(60);

    /// <summary>A session that was not heard of for so long is dead, and following it is no take-over.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromSeconds(15);

    public static (Answer<IssuedTerminal> Answer, TerminalState Next) Register(
        TerminalState state, TerminalName name, Caller caller, NewTerminal terminal, Secret token, DateTimeOffset now)
    {
        Refusal? refusal = Access.Check(caller, name.Tenant, Role.Admin, Scopes.Manage)
            ?? (state.Settings is null ? null : new Refusal(RefusalCodes.AlreadyExists, $"terminal {name.Terminal} exists: renew its token"))
            ?? (TerminalId.TryParse(name.Terminal.Value, out _) ? null : Refuse.Invalid("terminal: write an id of 1 to 128 characters"))
            ?? Refuse.UnlessText(terminal.Title, LongestTitle, "title")
            ?? UnlessFeed(caller, terminal.Feed);
        if (refusal is not null) return (Answer.Refuse<IssuedTerminal>(refusal), state);

        TerminalState next = state with { Settings = terminal, TokenHash = TerminalToken.Hash(token), Created = now };
        return (Answer.Of(new IssuedTerminal(name.Terminal, token)), Owe(next, name, caller, "terminal.register", terminal.Title));
    }

    public static (Answer<IssuedTerminal> Answer, TerminalState Next) Renew(TerminalState state, TerminalName name, Caller caller, Secret token)
    {
        Refusal? refusal = Access.Check(caller, name.Tenant, Role.Admin, Scopes.Manage) ?? UnlessThere(state);
        if (refusal is not null) return (Answer.Refuse<IssuedTerminal>(refusal), state);

        // The session that lives by the old token is over, also where it does not hear so.
        TerminalState next = state with { TokenHash = TerminalToken.Hash(token), Revoked = false, Session = state.Session + 1 };
        return (Answer.Of(new IssuedTerminal(name.Terminal, token)), Owe(next, name, caller, "terminal.renew", ""));
    }

    public static (Refusal? Refusal, TerminalState Next) Revoke(TerminalState state, TerminalName name, Caller caller)
    {
        Refusal? refusal = Access.Check(caller, name.Tenant, Role.Admin, Scopes.Manage) ?? UnlessThere(state);
        return refusal is not null || state.Revoked ? (refusal, state) : (null, Owe(state with { Revoked = true }, name, caller, "terminal.revoke", ""));
    }

    public static (Refusal? Refusal, TerminalState Next) Unlock(TerminalState state, TerminalName name, Caller caller, bool release)
    {
        Refusal? refusal = Access.Check(caller, name.Tenant, Role.Admin, Scopes.Manage) ?? UnlessThere(state);
        if (refusal is not null) return (refusal, state);

        TerminalState next = state with { LockedBecause = "", TakenOver = default };
        if (release) next = next with { Login = "", Server = "" };
        return next == state ? (null, state) : (null, Owe(next, name, caller, "terminal.unlock", release ? "forgot its login and server" : ""));
    }

    /// <summary>
    /// Who presents the token and is bound to it begins a session. <paramref name="living"/>: whether another one lives. What is
    /// wrong with the token is told before anything else of the terminal is.
    /// </summary>
    public static (Refusal? Refusal, TerminalState Next) Attach(TerminalState state, TerminalName name, Caller caller, TerminalHello hello, bool living, DateTimeOffset now)
    {
        if ((Access.Check(caller, name.Tenant, Role.System, Scopes.None) ?? UnlessOpens(state, hello)) is { } refusal) return (refusal, state);

        bool again = living && state.TakenOver != default && now - state.TakenOver < LockWithin;
        if (again)
        {
            string because = $"two sessions took over from one another within {LockWithin.TotalSeconds:0} s, the last from {hello.Address}: make sure that one terminal alone has the token, then unlock it";
            return (new(TerminalRefusals.Locked, because), Owe(state with { LockedBecause = because }, name, caller, "terminal.lock", because));
        }

        TerminalState next = state with
        {
            Login = hello.Account.Login,
            Server = hello.Account.Server,
            Account = hello.Account,
            Session = state.Session + 1,
            Since = now,
            TakenOver = living ? now : state.TakenOver,
        };
        if (state.Login.Length == 0) next = Owe(next, name, caller, "terminal.bind", $"login {hello.Account.Login} on {hello.Account.Server}");
        return (null, living ? Owe(next, name, caller, "terminal.take-over", $"session {state.Session} ended, session {next.Session} from {hello.Address} began") : next);
    }

    /// <summary>
    /// A feed as its terminal would have it. Its clock is a fixed offset, which is all that a terminal knows: its owner names the
    /// zone where the broker's clock follows a summer time.
    /// </summary>
    public static NewFeed FeedOf(TerminalState state, TerminalHello hello)
    {
        TimeSpan offset = hello.GmtOffset.Duration();
        string sign = hello.GmtOffset < TimeSpan.Zero ? "-" : "+";
        string zone = string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{(int)offset.TotalHours:00}:{offset.Minutes:00}");
        return new(state.Settings!.Title, new(zone, TimeSpan.Zero), TimeSpan.FromMinutes(5), []);
    }

    public static TerminalState Told(TerminalState state, OwedAct act) => state with { Owed = state.Owed.Remove(act) };

    public static TerminalView View(TerminalState state, TerminalName name, TerminalBook book, bool living) => new()
    {
        Terminal = name.Terminal,
        Settings = state.Settings!,
        Status = StatusOf(state, living),
        Because = state.LockedBecause,
        Session = state.Session,
        Login = state.Login,
        Server = state.Server,
        Account = state.Account,
        Since = state.Session == 0 ? null : state.Since,
        Epoch = book.Epoch,
        Unknown = [.. book.Open.Values.Where(c => c.State == CommandState.Unknown)],
    };

    public static Refusal? UnlessThere(TerminalState state) => state.Settings is null ? Refuse.NotFound("terminal") : null;

    /// <summary>Why a session is over: what ended it may reach the session after a refusal of its next word does.</summary>
    public static Refusal? UnlessServed(TerminalState state, long session) => state switch
    {
        { Revoked: true } => new(TerminalRefusals.Revoked, "the token was revoked"),
        { LockedBecause.Length: > 0 } => new(TerminalRefusals.Locked, state.LockedBecause),
        _ => session == state.Session ? null : new(TerminalRefusals.TakenOver, $"session {session} is over"),
    };

    private static TerminalStatus StatusOf(TerminalState state, bool living) => state switch
    {
        { Settings: null } => TerminalStatus.None,
        { Revoked: true } => TerminalStatus.Revoked,
        { LockedBecause.Length: > 0 } => TerminalStatus.Locked,
        _ => living ? TerminalStatus.Online : TerminalStatus.Offline,
    };

    private static Refusal? UnlessOpens(TerminalState state, TerminalHello hello)
    {
        bool matches = TerminalToken.Matches(hello.Token, state.TokenHash);
        if (state.Settings is null || !matches) return new(TerminalRefusals.Token, "the token opens no terminal: copy it again from where it was made");
        if (state.Revoked) return new(TerminalRefusals.Revoked, "the token was revoked: make another");
        if (state.LockedBecause.Length > 0) return new(TerminalRefusals.Locked, state.LockedBecause);
        if (hello.Account.Login.Length == 0 || hello.Account.Server.Length == 0) return new(TerminalRefusals.BoundElsewhere, "the terminal is not signed in to an account");

        return state.Login.Length == 0 || (state.Login == hello.Account.Login && state.Server == hello.Account.Server)
            ? null
            : new(TerminalRefusals.BoundElsewhere, $"the token belongs to login {state.Login} on {state.Server}: sign in there, or unlock the terminal with release");
    }

    /// <summary>A tenant feeds its own feeds; shared ones are fed by the platform's own terminals.</summary>
    private static Refusal? UnlessFeed(Caller caller, TerminalFeed? feed)
    {
        if (feed is null) return null;
        if (!FeedId.TryParse(feed.Feed.Value, out _)) return Refuse.Invalid("feed: write an id of 1 to 128 characters");
        if (feed.Symbols.IsDefault || feed.Symbols.Length > MostSymbols || !feed.Symbols.All(s => SymbolName.TryParse(s.Value, out _))) return Refuse.Invalid($"symbols: name at most {MostSymbols}, or none for all");
        if (feed.Owner == caller.Tenant) return null;

        bool shares = feed.Owner == SharedFeeds.Owner && caller.Tenant == TenantId.Platform && caller.Role is Role.Operator or Role.System;
        return shares ? null : new(RefusalCodes.NotYours, "a terminal feeds a feed of its own tenant; shared feeds are the platform's");
    }

    private static TerminalState Owe(TerminalState state, TerminalName name, Caller caller, string action, string detail)
    {
        long number = state.Acts + 1;
        AuditEntry entry = new(new($"terminal/{Uri.EscapeDataString(name.Terminal.Value)[..Math.Min(60, Uri.EscapeDataString(name.Terminal.Value).Length)]}/{number}/{state.Created.Ticks}"), action, $"terminal/{name.Terminal}", detail);
        return state with { Acts = number, Owed = state.Owed.Add(new(caller, entry)) };
    }
}
