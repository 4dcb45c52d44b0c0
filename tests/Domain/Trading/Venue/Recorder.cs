using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Tests.Trading.Venue;

/// <summary>Keeps what a venue tells, as short lines in order.</summary>
internal sealed class Recorder : IVenueSink
{
    public List<string> Lines { get; } = [];

    public List<TradeAnswer> Answers { get; } = [];

    /// <summary>Called at each event.</summary>
    public Action? Then { get; set; }

    public void Answered(in TradeAnswer answer)
    {
        Answers.Add(answer);
        Say($"answer {answer.Request} {answer.Retcode}");
    }

    public void OrderAdded(in BookOrder order) => Say($"order+ {order.Ticket} {order.Type} {order.State}");

    public void OrderUpdated(in BookOrder order) => Say($"order~ {order.Ticket} {order.Type} {order.State}");

    public void OrderDeleted(in BookOrder order, TradeRetcode because) => Say($"order- {order.Ticket} {order.State} {because}");

    public void DealAdded(in BookDeal deal) => Say($"deal {deal.Ticket} {deal.Type} {deal.Entry} {deal.Volume} @{deal.Price}");

    public void PositionOpened(in BookPosition position) => Say($"position+ {position.Ticket} {position.Side} {position.Volume}");

    public void PositionChanged(in BookPosition position) => Say($"position~ {position.Ticket} {position.Side} {position.Volume}");

    public void PositionClosed(in BookPosition position) => Say($"position- {position.Ticket}");

    public void BalanceChanged(long balance, long credit) => Say($"balance {balance} {credit}");

    private void Say(string line)
    {
        Lines.Add(line);
        Then?.Invoke();
    }
}
