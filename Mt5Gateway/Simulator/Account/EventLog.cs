using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>What the venue did, in the words of the protocol, until the terminal has told it.</summary>
internal sealed class EventLog : IVenueSink
{
    /// <summary>As MetaTrader's own queue of transactions: what comes when it is full is lost.</summary>
    private const int Room = 1_024;

    private readonly Queue<VenueEvent> _events = new();

    public SimulatedVenue? Venue { get; set; }

    /// <summary>Answers by the venue's number of the request.</summary>
    public Queue<TradeAnswer> Answers { get; } = new();

    public bool HasLost { get; private set; }

    public bool HasNewBalance { get; private set; }

    /// <summary>Whether the books differ from what was saved last.</summary>
    public bool IsChanged { get; set; }

    public bool TryTake(out VenueEvent told) => _events.TryDequeue(out told!);

    /// <summary>After it a snapshot is asked for.</summary>
    public void Forget()
    {
        _events.Clear();
        HasLost = false;
    }

    public void BalanceTold() => HasNewBalance = false;

    public void Answered(in TradeAnswer answer)
    {
        IsChanged = true;
        Answers.Enqueue(answer);
    }

    public void OrderAdded(in BookOrder order) => Order(in order);

    public void OrderUpdated(in BookOrder order) => Order(in order);

    public void OrderDeleted(in BookOrder order, TradeRetcode because) => Order(in order);

    public void DealAdded(in BookDeal deal) => Add(Venue is { } venue ? new VenueEvent.DealSeen(venue.Describe(in deal)) : null);

    public void PositionOpened(in BookPosition position) => Position(in position);

    public void PositionChanged(in BookPosition position) => Position(in position);

    public void PositionClosed(in BookPosition position) => Add(new VenueEvent.PositionClosed(position.Ticket, position.Identifier));

    public void BalanceChanged(long balance, long credit) => (HasNewBalance, IsChanged) = (true, true);

    private void Order(in BookOrder order) => Add(Venue is { } venue ? new VenueEvent.OrderSeen(venue.Describe(in order)) : null);

    private void Position(in BookPosition position) => Add(Venue is { } venue ? new VenueEvent.PositionSeen(venue.Describe(in position)) : null);

    private void Add(VenueEvent? told)
    {
        IsChanged = true;
        if (told is null) return;
        if (_events.Count < Room) _events.Enqueue(told);
        else HasLost = true;
    }
}
