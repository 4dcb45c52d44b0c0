namespace Arus.Domain.Trading.Venue;

/// <summary>What positions and the account are worth at the quotes, in the smallest unit of the account's currency.</summary>
internal static class Valuation
{
    /// <summary>Points times steps of volume as money, rounded once, half away from zero.</summary>
    public static long Money(VenueState state, SymbolBook book, long ahead)
    {
        Ratio rate = state.Conversions.ProfitRate(book, ahead >= 0);
        return rate.IsOne
            ? book.Value.Of(ahead)
            : Exact.Divide(checked((Int128)ahead * book.Value.Numerator * rate.Numerator), (Int128)book.Value.Denominator * rate.Denominator);
    }

    public static long Profit(VenueState state, SymbolBook book, in BookPosition position) =>
        Money(state, book, position.Ahead(book.Bid, book.Ask));

    /// <summary>Unrealised profit of all positions, their swap not counted.</summary>
    public static long Profit(VenueState state)
    {
        long profit = 0;
        foreach (SymbolBook book in state.Books)
        {
            foreach (ref readonly BookPosition p in book.Positions.Span) profit = checked(profit + Profit(state, book, in p));
        }

        return profit;
    }

    public static long Equity(VenueState state)
    {
        long equity = checked(state.Balance + state.Credit);
        foreach (SymbolBook book in state.Books)
        {
            foreach (ref readonly BookPosition p in book.Positions.Span) equity = checked(equity + Profit(state, book, in p) + p.Swap);
        }

        return equity;
    }
}
