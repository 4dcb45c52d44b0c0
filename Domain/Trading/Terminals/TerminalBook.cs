using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Orleans;

namespace Arus.Domain.Trading.Terminals;

/// <summary>What a terminal's journal adds up to.</summary>
[GenerateSerializer, Immutable, Alias("terminal-book")]
public sealed record TerminalBook
{
    public const int MostEnded = 1_000;
    public const int MostDeals = 2_000;

    /// <summary>The highest sequence given to a command.</summary>
    [Id(0)] public long Highest { get; init; }

    /// <summary>Commands whose fate is open, by sequence.</summary>
    [Id(1)] public ImmutableSortedDictionary<long, CommandView> Open { get; init; } = ImmutableSortedDictionary<long, CommandView>.Empty;

    /// <summary>The last commands that ended, oldest first.</summary>
    [Id(2)] public ImmutableArray<CommandView> Ended { get; init; } = [];

    [Id(3)] public long Epoch { get; init; }

    /// <summary>A kill that is not yet taken, or not yet flat.</summary>
    [Id(4)] public KillOrder? Kill { get; init; }

    [Id(5)] public bool KillTaken { get; init; }

    /// <summary>Live orders as last told.</summary>
    [Id(6)] public ImmutableSortedDictionary<Ticket, VenueOrder> Orders { get; init; } = ImmutableSortedDictionary<Ticket, VenueOrder>.Empty;

    /// <summary>Positions as last told, by identifier; their profit and swap as they were then.</summary>
    [Id(7)] public ImmutableSortedDictionary<Ticket, VenuePosition> Positions { get; init; } = ImmutableSortedDictionary<Ticket, VenuePosition>.Empty;

    /// <summary>The last deals told: what a later one must equal to be the same.</summary>
    [Id(8)] public ImmutableSortedDictionary<Ticket, VenueDeal> Deals { get; init; } = ImmutableSortedDictionary<Ticket, VenueDeal>.Empty;

    /// <summary>The time of the newest deal told.</summary>
    [Id(9)] public BrokerTime LastDeal { get; init; }

    public CommandView? Find(Magic magic) => Open.Values.FirstOrDefault(c => c.Command.Magic == magic) ?? Ended.LastOrDefault(c => c.Command.Magic == magic);

    public static TerminalBook Apply(TerminalBook book, TerminalEvent said) => said switch
    {
        TerminalEvent.Submitted it => book with { Highest = it.Command.Sequence, Open = book.Open.Add(it.Command.Sequence, new(it.Command.Sequence, it.Command.Command, CommandState.Waiting, null)) },
        TerminalEvent.Given it => it.Sequences.Aggregate(book, (next, sequence) => Move(next, sequence, CommandState.Given, null)),
        TerminalEvent.Met it => book.Open.Values.Aggregate(book, (next, open) => Move(next, open.Sequence, open.Sequence > it.Mark.Sequence || open.State == CommandState.Waiting ? CommandState.Voided : CommandState.Unknown, open.Result)),
        TerminalEvent.Parted => book.Open.Values.Aggregate(book, (next, open) => Move(next, open.Sequence, open.State == CommandState.Waiting ? CommandState.Voided : CommandState.Unknown, open.Result)),
        TerminalEvent.KillOrdered it => book with { Epoch = it.Order.Epoch, Kill = it.Order, KillTaken = false },
        TerminalEvent.Flat it => book.Epoch == it.Epoch ? book with { Kill = null } : book,
        TerminalEvent.Told it => Hear(book, it.Event),
        TerminalEvent.Settled it => Move(book, it.Sequence, it.State, it.Result),
        _ => throw new InvalidOperationException($"{said.GetType().Name} is no event of a terminal"),
    };

    private static TerminalBook Hear(TerminalBook book, VenueEvent said) => said switch
    {
        VenueEvent.Journaled it => Move(book, it.Sequence, CommandState.Journaled, null),
        VenueEvent.Result it => Move(book, it.Sequence, CommandFate.Of(it.Said), it.Said),
        VenueEvent.OrderSeen { Order: var order } => book with { Orders = CommandFate.Lives(order) ? book.Orders.SetItem(order.Ticket, order) : book.Orders.Remove(order.Ticket) },
        VenueEvent.DealSeen { Deal: var deal } => book with { Deals = Keep(book.Deals, deal), LastDeal = deal.Time > book.LastDeal ? deal.Time : book.LastDeal },
        VenueEvent.PositionSeen { Position: var position } => book with { Positions = book.Positions.SetItem(position.Identifier, position) },
        VenueEvent.PositionClosed it => book with { Positions = book.Positions.Remove(it.Identifier) },
        VenueEvent.EpochTaken it => it.Epoch < book.Epoch ? book : book with { KillTaken = true, Kill = book.Kill is { Flatten: false, Cancel: false } ? null : book.Kill },
        VenueEvent.Found or VenueEvent.BalanceSeen => book,
        _ => throw new InvalidOperationException($"{said.GetType().Name} is no event of a venue"),
    };

    /// <summary>Forward only: a command that ended stays as it ended, and a late word of an earlier state changes nothing.</summary>
    private static TerminalBook Move(TerminalBook book, long sequence, CommandState to, CommandResult? result)
    {
        if (!book.Open.TryGetValue(sequence, out CommandView? open) || to < open.State) return book;

        CommandView moved = open with { State = to, Result = result ?? open.Result };
        if (!CommandFate.IsFinal(to)) return book with { Open = book.Open.SetItem(sequence, moved) };

        ImmutableArray<CommandView> ended = book.Ended.Length >= MostEnded ? book.Ended.RemoveRange(0, book.Ended.Length - MostEnded + 1) : book.Ended;
        return book with { Open = book.Open.Remove(sequence), Ended = ended.Add(moved) };
    }

    private static ImmutableSortedDictionary<Ticket, VenueDeal> Keep(ImmutableSortedDictionary<Ticket, VenueDeal> deals, VenueDeal deal)
    {
        ImmutableSortedDictionary<Ticket, VenueDeal> next = deals.ContainsKey(deal.Deal) ? deals : deals.Add(deal.Deal, deal);
        return next.Count > MostDeals ? next.Remove(next.Keys.First()) : next;
    }
}
