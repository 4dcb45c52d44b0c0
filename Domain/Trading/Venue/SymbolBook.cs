using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// One symbol of a venue: its terms as whole numbers, its quote, its live orders and positions, and the prices between which
/// nothing can happen, so that a quote in between costs four comparisons.
/// </summary>
internal sealed class SymbolBook
{
    /// <summary>Nothing fires at or below it, nor at or above <see cref="Never"/>.</summary>
    private const long Always = long.MinValue;
    private const long Never = long.MaxValue;

    public SymbolBook(int index, SymbolSpec spec, Currency account)
    {
        (Index, Spec) = (index, spec);
        SymbolTrading terms = spec.Trading;
        LotDigits = LotSteps.Digits(terms.VolumeStep, terms.VolumeMin, terms.VolumeMax);
        Min = LotSteps.Of(terms.VolumeMin, LotDigits);
        Max = LotSteps.Of(terms.VolumeMax, LotDigits);
        Step = Math.Max(1, LotSteps.Of(terms.VolumeStep, LotDigits));
        Limit = LotSteps.Of(terms.VolumeLimit, LotDigits);
        TickPoints = Math.Max(1, terms.TickSize.Rescale(spec.Digits, Rounding.Ceiling).Points);
        IsTickValued = spec.Margin.Mode is CalculationMode.Futures or CalculationMode.ExchangeFutures && terms.TickValue > 0;
        Value = PointValue(account);
        Sessions = new(spec.Sessions);
    }

    public int Index { get; }

    public SymbolSpec Spec { get; }

    /// <summary>Volumes are counted in 10^-<see cref="LotDigits"/> lots.</summary>
    public byte LotDigits { get; }

    public long Min { get; }

    public long Max { get; }

    public long Step { get; }

    public long Limit { get; }

    public long TickPoints { get; }

    /// <summary>Futures: a tick's worth is stated in the account's currency.</summary>
    public bool IsTickValued { get; }

    /// <summary>What one point of one step of volume is worth, in smallest units by the account's digits, of the currency profits are in.</summary>
    public Ratio Value { get; }

    public SessionTable Sessions { get; }

    public Slots<BookOrder> Orders { get; } = new();

    public Slots<BookPosition> Positions { get; } = new();

    public long Bid { get; private set; }

    public long Ask { get; private set; }

    public BrokerTime QuotedAt { get; set; }

    /// <summary>Counts quotes at which something could happen.</summary>
    public long Turn { get; set; }

    /// <summary>Whether its last price came as a bar: market orders then wait for the next one.</summary>
    public bool IsOnBars { get; set; }

    /// <summary>How many positions are converted by its quotes, its own among them.</summary>
    public int Converts { get; private set; }

    /// <summary>Their gains and losses, none set against another, in the smallest unit of the account's currency.</summary>
    public long Converted { get; private set; }

    /// <summary>What its positions block together, in the smallest unit of the account's currency.</summary>
    public long Margin { get; set; }

    /// <summary>Outside of these two the account is weighed against its stop-out level.</summary>
    public long SafeBid { get; private set; } = Always;

    public long SafeAsk { get; private set; } = Never;

    private long _bidLow = Always, _bidHigh = Never, _askLow = Always, _askHigh = Never;

    public bool HasQuote => Bid > 0 && Ask > 0;

    public bool IsUnsafe => Bid < SafeBid || Ask > SafeAsk;

    /// <summary>Whether something fires at the quote.</summary>
    public bool IsStirred => Bid <= _bidLow || Bid >= _bidHigh || Ask <= _askLow || Ask >= _askHigh || IsUnsafe;

    /// <summary>A side that is not said stays.</summary>
    public void Quote(long bid, long ask)
    {
        if (bid != 0) Bid = bid;
        if (ask != 0) Ask = ask;
    }

    /// <summary>Whether something fires anywhere in a bar.</summary>
    public bool Stirs(long low, long high, long spread) =>
        low <= _bidLow || high >= _bidHigh || low + spread <= _askLow || high + spread >= _askHigh || low < SafeBid || high + spread > SafeAsk;

    /// <summary>Nothing of it can lead to a stop-out.</summary>
    public void Unwatch() => (SafeBid, SafeAsk, Converts, Converted) = (Always, Never, 0, 0);

    public void Convert(int positions, long gross) => (Converts, Converted) = (Converts + positions, checked(Converted + gross));

    /// <summary>Lets the account be weighed when the quote moves by more than that; negative: at each quote.</summary>
    public void Narrow(Int128 width)
    {
        long points = (long)Int128.Clamp(width, -1, long.MaxValue / 4);
        SafeBid = Math.Max(SafeBid, points < 0 ? Never : Bid - points);
        SafeAsk = Math.Min(SafeAsk, points < 0 ? Always : Ask + points);
    }

    public Volume Lots(long steps) => new(steps, LotDigits);

    /// <summary>What a trade of that side gets now: the price a position of the other side closes at.</summary>
    public long Market(bool buy) => buy ? Ask : Bid;

    public int FindPosition(Ticket ticket)
    {
        ReadOnlySpan<BookPosition> positions = Positions.Span;
        for (int i = 0; i < positions.Length; i++)
        {
            if (positions[i].Ticket == ticket) return i;
        }

        return -1;
    }

    public int FindOrder(Ticket ticket)
    {
        ReadOnlySpan<BookOrder> orders = Orders.Span;
        for (int i = 0; i < orders.Length; i++)
        {
            if (orders[i].Ticket == ticket) return i;
        }

        return -1;
    }

    /// <summary>Finds again where nothing fires. After each change of its orders and positions.</summary>
    public void Watch()
    {
        (_bidLow, _bidHigh, _askLow, _askHigh) = (Always, Never, Always, Never);
        foreach (ref readonly BookPosition p in Positions.Span)
        {
            if (p.IsLong) WatchBid(p.StopLoss, p.TakeProfit);
            else WatchAsk(p.TakeProfit, p.StopLoss);
        }

        foreach (ref readonly BookOrder o in Orders.Span) Watch(in o);
    }

    private void Watch(in BookOrder order)
    {
        switch (order.Type)
        {
            case OrderType.BuyLimit: WatchAsk(order.Price, 0); break;
            case OrderType.BuyStop or OrderType.BuyStopLimit: WatchAsk(0, order.Price); break;
            case OrderType.SellLimit: WatchBid(0, order.Price); break;
            case OrderType.SellStop or OrderType.SellStopLimit: WatchBid(order.Price, 0); break;
            case OrderType.Buy or OrderType.Sell: _bidLow = Never; break;
            case OrderType.CloseBy: break;
        }
    }

    private void WatchBid(long low, long high)
    {
        if (low != 0) _bidLow = Math.Max(_bidLow, low);
        if (high != 0) _bidHigh = Math.Min(_bidHigh, high);
    }

    private void WatchAsk(long low, long high)
    {
        if (low != 0) _askLow = Math.Max(_askLow, low);
        if (high != 0) _askHigh = Math.Min(_askHigh, high);
    }

    private Ratio PointValue(Currency account)
    {
        Ratio point = IsTickValued
            ? Ratio.From(Spec.Trading.TickValue).Times(new(1, TickPoints))
            : Ratio.From(Spec.Trading.ContractSize).Times(new(1, Exact.Power(Spec.Digits)));
        return point.Times(Ratio.Reduced(Exact.Power(account.Digits), Exact.Power(LotDigits)));
    }
}
