using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>The only writer of deals and of the balance: each deal's money is in the balance as soon as the deal is in the books.</summary>
internal sealed class DealWriter(VenueState state, IVenueSink sink)
{
    /// <summary>A deal of a position.</summary>
    public Ticket Trade(SymbolBook book, in BookOrder order, DealEntry entry, Volume volume, long price, long profit, long swap)
    {
        long commission = -Commission(book, volume.Steps);
        return Write(new()
        {
            Ticket = state.NextDeal(),
            Order = order.Ticket,
            Position = order.Position,
            Symbol = book.Index,
            Type = order.IsBuy ? DealType.Buy : DealType.Sell,
            Entry = entry,
            Volume = volume,
            Price = price,
            Profit = profit,
            Swap = swap,
            Commission = commission,
            Magic = order.Magic,
            Reason = order.Reason,
            Comment = order.Comment,
            Time = state.Now,
        });
    }

    /// <summary>Money that comes or goes without a trade.</summary>
    public Ticket Pay(DealType type, long amount, string? comment) =>
        Write(new() { Ticket = state.NextDeal(), Symbol = -1, Type = type, Profit = amount, Comment = comment, Time = state.Now });

    /// <summary>What a deal of so much volume costs, in the smallest unit of the account's currency.</summary>
    public long Commission(SymbolBook book, long steps)
    {
        CommissionRule rule = state.Settings.Commission;
        decimal amount = rule.Kind switch
        {
            CommissionKind.None => 0,
            CommissionKind.PerLot => rule.Amount * steps / Exact.Power(book.LotDigits),
            CommissionKind.PerDeal => rule.Amount,
        };
        return amount == 0 ? 0 : Exact.Minor(amount, state.Settings.Currency.Digits);
    }

    private Ticket Write(in BookDeal deal)
    {
        if (deal.Type == DealType.Credit) state.Credit = checked(state.Credit + deal.Money);
        else state.Balance = checked(state.Balance + deal.Money);

        state.Deals.Add(deal);
        state.Unweigh();
        sink.DealAdded(in deal);
        if (deal.Money != 0) sink.BalanceChanged(state.Balance, state.Credit);
        return deal.Ticket;
    }
}
