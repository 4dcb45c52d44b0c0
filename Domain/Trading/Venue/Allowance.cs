using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>Whether the account may have the position that a fill would make: money, and the account's own rules.</summary>
internal static class Allowance
{
    /// <param name="closes">The position that the order names; none where it opens.</param>
    public static TradeRetcode Check(VenueState state, DealWriter deals, SymbolBook book, bool buy, long steps, long price, Ticket closes)
    {
        MarginLegs legs = Margins.Legs(book);
        if (state.Settings.Margin == MarginMode.Hedging)
        {
            if (!closes.IsNone) return TradeRetcode.None;
            if (!state.Settings.HedgeAllowed && (buy ? legs.Short : legs.Long) > 0) return TradeRetcode.HedgeProhibited;
        }
        else if ((buy ? legs.Short : legs.Long) is > 0 and long opposite)
        {
            if (steps <= opposite) return TradeRetcode.None;
            steps -= opposite;
            legs = default;
        }

        bool isNew = state.Settings.Margin == MarginMode.Hedging || book.Positions.Count == 0;
        if (isNew && IsFull(state)) return TradeRetcode.LimitPositions;

        return HasMoney(state, deals, book, buy, steps, price, legs);
    }

    private static TradeRetcode HasMoney(VenueState state, DealWriter deals, SymbolBook book, bool buy, long steps, long price, MarginLegs legs)
    {
        string profits = book.Spec.Trading.ProfitCurrency;
        if (!book.IsTickValued && !state.Conversions.TryRate(profits, gain: true, out _)) return TradeRetcode.PriceOff;
        if (!Margins.TryOf(state, book, steps, price, out long margin)) return TradeRetcode.PriceOff;

        long after = Margins.Of(book, legs.With(buy, steps, margin));
        if (after <= book.Margin) return TradeRetcode.None;

        long free = checked(Valuation.Equity(state) - deals.Commission(book, steps) - (Margins.Total(state) - book.Margin) - after);
        return free >= 0 ? TradeRetcode.None : TradeRetcode.NoMoney;
    }

    private static bool IsFull(VenueState state)
    {
        int open = 0;
        foreach (SymbolBook book in state.Books) open += book.Positions.Count;
        return state.Settings.LimitPositions > 0 && open >= state.Settings.LimitPositions;
    }
}
