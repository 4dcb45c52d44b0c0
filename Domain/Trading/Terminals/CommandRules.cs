using Arus.Domain.Answers;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Terminals;

/// <summary>Which commands a terminal is given, and what is asked of it.</summary>
public static class CommandRules
{
    public const int MostOpen = 1_000;

    /// <summary>How long after its last moment a command that was nowhere found counts as never executed.</summary>
    public static TimeSpan SettleAfter { get; } = TimeSpan.FromSeconds(10);

    /// <summary>A command is for now: none may wait longer.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromSeconds(60);

    /// <summary>How far the history is looked through before the last deal told: brokers' clocks and deals' times are coarse.</summary>
    public static TimeSpan LookBack { get; } = TimeSpan.FromDays(1);

    /// <summary>Null when it may be stored for the living session.</summary>
    public static Refusal? Refusal(TerminalState state, TerminalBook book, TerminalName name, Caller caller, VenueCommand command, SessionView session, DateTimeOffset now) =>
        Access.Check(caller, name.Tenant, Role.Trader, Scopes.Trade)
        ?? TerminalRules.UnlessThere(state)
        ?? (command.Magic.IsNone ? Refuse.Invalid("magic: write a number other than 0, unique to the order") : null)
        ?? (session.Lives ? null : new Refusal(TerminalRefusals.Offline, $"terminal {name.Terminal} is not connected: nothing waits for it"))
        ?? (command.Epoch >= book.Epoch || command.Action == TradeAction.Remove ? null : new Refusal(TerminalRefusals.OldEpoch, $"the kill epoch is {book.Epoch}, the command was decided under {command.Epoch}"))
        ?? (command.NotAfter > now ? null : new Refusal(TerminalRefusals.TooLate, "its last moment has passed"))
        ?? (command.NotAfter <= now + LongestWait ? null : Refuse.Invalid($"notAfter: write a moment within {LongestWait.TotalSeconds:0} s"))
        ?? (MayTrade(state) || command.Action == TradeAction.Remove ? null : new Refusal(TerminalRefusals.TradeDisabled, "the terminal is not for trading, or its account does not allow it now"))
        ?? (Opens(command) && (session.Books is null || book.Open.Values.Any(c => c.State == CommandState.Unknown)) ? new Refusal(TerminalRefusals.Reconciling, "what the venue has is being looked up: exposure may only be reduced until it is known") : null)
        ?? (book.Open.Count < MostOpen ? null : Refuse.Limit(MostOpen, "commands whose fate is open"));

    /// <summary>What the session has to do: the commands that wait and are not too late are given in the order stored.</summary>
    public static TerminalWork Work(TerminalBook book, ImmutableArray<SequencedCommand> given, SessionView session) => new(
        given,
        [.. book.Open.Values.Where(c => c.State == CommandState.Unknown && IsByMagic(c)).Select(c => c.Command.Magic).Take(50)],
        Since(book),
        book.Kill,
        session.Books is null || book.Kill is not null || book.Open.Values.Any(c => c.State == CommandState.Unknown && !IsByMagic(c)));

    public static BrokerTime Since(TerminalBook book) => book.LastDeal == default ? default : book.LastDeal - LookBack;

    /// <summary>
    /// The rows that what a terminal tells adds to its journal: what is already known adds none. A deal that was told before with
    /// other data is dropped, and <paramref name="contradictions"/> has it.
    /// </summary>
    public static ImmutableArray<TerminalEvent> Hear(TerminalBook book, ImmutableArray<VenueEvent> events, DateTimeOffset now, out ImmutableArray<Ticket> contradictions)
    {
        ImmutableArray<TerminalEvent>.Builder rows = ImmutableArray.CreateBuilder<TerminalEvent>();
        ImmutableArray<Ticket>.Builder contradicted = ImmutableArray.CreateBuilder<Ticket>();
        TerminalBook next = book;
        foreach (VenueEvent said in events)
        {
            if (said is VenueEvent.DealSeen { Deal: var deal } && next.Deals.TryGetValue(deal.Deal, out VenueDeal? known) && known != deal) contradicted.Add(deal.Deal);
            foreach (TerminalEvent row in RowsOf(next, said, now))
            {
                rows.Add(row);
                next = TerminalBook.Apply(next, row);
            }
        }

        contradictions = contradicted.ToImmutable();
        return rows.ToImmutable();
    }

    /// <summary>A snapshot, as the events that make the book equal to it.</summary>
    public static ImmutableArray<VenueEvent> Differences(TerminalBook book, VenueSnapshot snapshot) =>
    [
        .. snapshot.Deals.Select(d => new VenueEvent.DealSeen(d)),
        .. snapshot.History.Where(o => book.Orders.ContainsKey(o.Ticket)).Select(o => new VenueEvent.OrderSeen(o)),
        .. snapshot.Orders.Select(o => new VenueEvent.OrderSeen(o)),
        .. book.Orders.Values.Where(o => !snapshot.Orders.Any(s => s.Ticket == o.Ticket) && !snapshot.History.Any(s => s.Ticket == o.Ticket))
            .Select(o => new VenueEvent.OrderSeen(o with { State = OrderState.Canceled, Ended = snapshot.Time })),
        .. snapshot.Positions.Select(p => new VenueEvent.PositionSeen(p)),
        .. book.Positions.Values.Where(p => !snapshot.Positions.Any(s => s.Identifier == p.Identifier)).Select(p => new VenueEvent.PositionClosed(p.Ticket, p.Identifier)),
    ];

    /// <summary>What whole books settle: Unknown changes, and a kill that is done.</summary>
    public static ImmutableArray<TerminalEvent> Settle(TerminalBook book, VenueSnapshot snapshot, DateTimeOffset now)
    {
        ImmutableArray<TerminalEvent>.Builder rows = ImmutableArray.CreateBuilder<TerminalEvent>();
        rows.AddRange(book.Open.Values.Where(c => c.State == CommandState.Unknown).Select(c => CommandFate.Settle(c, snapshot, now)).OfType<TerminalEvent>());
        if (book.Kill is { } kill && book.KillTaken && IsFlat(kill, snapshot) && book.Open.IsEmpty) rows.Add(new TerminalEvent.Flat(kill.Epoch));
        return rows.ToImmutable();
    }

    private static IEnumerable<TerminalEvent> RowsOf(TerminalBook book, VenueEvent said, DateTimeOffset now) => said switch
    {
        VenueEvent.BalanceSeen => [],
        VenueEvent.DealSeen { Deal: var deal } when book.Deals.ContainsKey(deal.Deal) => [],
        VenueEvent.OrderSeen { Order: var order } when book.Orders.TryGetValue(order.Ticket, out VenueOrder? known) && known == order => [],
        VenueEvent.PositionSeen { Position: var position } when book.Positions.TryGetValue(position.Identifier, out VenuePosition? known) && Same(known, position) => [],
        VenueEvent.PositionClosed it when !book.Positions.ContainsKey(it.Identifier) => [],
        VenueEvent.EpochTaken it when it.Epoch < book.Epoch || book.KillTaken => [],
        VenueEvent.Found found => book.Open.Values.Where(c => c.Command.Magic == found.Magic && c.State == CommandState.Unknown).Select(c => CommandFate.Settle(c, found, now)).OfType<TerminalEvent>(),
        VenueEvent.Journaled or VenueEvent.Result when !ReferenceEquals(TerminalBook.Apply(book, new TerminalEvent.Told(said)), book) => [new TerminalEvent.Told(said)],
        VenueEvent.Journaled or VenueEvent.Result => [],
        _ => [new TerminalEvent.Told(said)],
    };

    /// <summary>Profit and swap move with every tick and are no news.</summary>
    private static bool Same(VenuePosition left, VenuePosition right) => left with { Profit = right.Profit, Swap = right.Swap } == right;

    private static bool IsFlat(KillOrder kill, VenueSnapshot snapshot) =>
        (!kill.Cancel || !snapshot.Orders.Any(o => !o.Magic.IsNone)) && (!kill.Flatten || !snapshot.Positions.Any(p => !p.Magic.IsNone));

    private static bool MayTrade(TerminalState state) => state is { Settings.Trades: true, Account: { TradeAllowed: true, ExpertsAllowed: true } };

    /// <summary>Whether it may add exposure; what closes a position, changes its stops or takes an order out does not.</summary>
    private static bool Opens(VenueCommand command) => command.Action == TradeAction.Pending || (command.Action == TradeAction.Deal && command.Position.IsNone);

    private static bool IsByMagic(CommandView command) => CommandFate.IsByMagic(command.Command);
}
