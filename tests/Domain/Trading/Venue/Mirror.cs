using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Tests.Trading.Venue;

/// <summary>Keeps books of its own from what a venue tells, and nothing else: they must be the venue's.</summary>
internal sealed class Mirror : IVenueSink
{
    public SortedDictionary<Ticket, BookOrder> Orders { get; } = [];

    public SortedDictionary<Ticket, BookPosition> Positions { get; } = [];

    public List<BookDeal> Deals { get; } = [];

    public Dictionary<long, int> Answers { get; } = [];

    public long Balance { get; private set; }

    public long Credit { get; private set; }

    public void Answered(in TradeAnswer answer)
    {
        bool isOnItsWay = answer.Retcode == TradeRetcode.Placed && answer.Order.IsNone;
        Answers[answer.Request] = Answers.GetValueOrDefault(answer.Request) + (isOnItsWay ? 100 : 1);
    }

    public void OrderAdded(in BookOrder order) => Orders.Add(order.Ticket, order);

    public void OrderUpdated(in BookOrder order) => Orders[order.Ticket] = Orders.ContainsKey(order.Ticket) ? order : throw new InvalidOperationException($"order {order.Ticket} was not added");

    public void OrderDeleted(in BookOrder order, TradeRetcode because) => Assert.True(Orders.Remove(order.Ticket));

    public void DealAdded(in BookDeal deal) => Deals.Add(deal);

    public void PositionOpened(in BookPosition position) => Positions.Add(position.Identifier, position);

    public void PositionChanged(in BookPosition position) => Positions[position.Identifier] = Positions.ContainsKey(position.Identifier) ? position : throw new InvalidOperationException($"position {position.Ticket} was not opened");

    public void PositionClosed(in BookPosition position) => Assert.True(Positions.Remove(position.Identifier));

    public void BalanceChanged(long balance, long credit) => (Balance, Credit) = (balance, credit);
}
