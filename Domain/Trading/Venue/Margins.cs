using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// What positions block, by MetaTrader's formulas. Price and rate are those of the opening and stay: between two deals margin
/// does not move.
/// </summary>
internal static class Margins
{
    /// <summary>False when the margin's currency cannot be converted.</summary>
    public static bool TryOf(VenueState state, SymbolBook book, long steps, long price, out long margin)
    {
        margin = 0;
        SymbolMargin terms = book.Spec.Margin;
        string currency = terms.Currency.Length > 0 ? terms.Currency : book.Spec.Trading.BaseCurrency;
        if (!state.Conversions.TryRate(currency, gain: false, out Ratio rate)) return false;

        decimal lots = (decimal)steps / Exact.Power(book.LotDigits);
        margin = Exact.Minor(rate.Of(lots * PerLot(state, book, price)), state.Settings.Currency.Digits);
        return true;
    }

    /// <summary>Margin of a symbol whose longs and shorts stand side by side: the uncovered part in full, the covered part by the hedged terms.</summary>
    public static long Of(SymbolBook book, in MarginLegs legs)
    {
        long covered = Math.Min(legs.Long, legs.Short);
        if (covered == 0) return checked(legs.LongMargin + legs.ShortMargin);

        bool longer = legs.Long >= legs.Short;
        (long steps, long margin) = longer ? (legs.Long, legs.LongMargin) : (legs.Short, legs.ShortMargin);
        SymbolMargin terms = book.Spec.Margin;
        decimal whole = terms.Initial > 0 ? terms.Initial : book.Spec.Trading.ContractSize;
        decimal hedged = whole == 0 ? 0 : (decimal)(legs.LongMargin + legs.ShortMargin) * covered / (legs.Long + legs.Short) * terms.Hedged / whole;
        return checked(Exact.Share(margin, steps - covered, steps) + Exact.Minor(hedged, 0));
    }

    public static MarginLegs Legs(SymbolBook book)
    {
        MarginLegs legs = default;
        foreach (ref readonly BookPosition p in book.Positions.Span) legs = legs.With(p.IsLong, p.Volume.Steps, p.Margin);
        return legs;
    }

    public static long Total(VenueState state)
    {
        long total = 0;
        foreach (SymbolBook book in state.Books) total = checked(total + book.Margin);
        return total;
    }

    private static decimal PerLot(VenueState state, SymbolBook book, long price)
    {
        SymbolMargin terms = book.Spec.Margin;
        decimal contract = terms.Initial > 0 ? terms.Initial : book.Spec.Trading.ContractSize;
        decimal value = terms.Initial > 0 ? terms.Initial : book.Spec.Trading.ContractSize * price / Exact.Power(book.Spec.Digits);
        decimal leverage = Math.Max(1, state.Settings.Leverage);
        return terms.Mode switch
        {
            CalculationMode.Forex => contract / leverage,
            CalculationMode.ForexNoLeverage => contract,
            CalculationMode.CfdLeverage => value / leverage,
            CalculationMode.Cfd or CalculationMode.CfdIndex or CalculationMode.ExchangeStocks => value,
            CalculationMode.Futures or CalculationMode.ExchangeFutures => terms.Initial,
        };
    }
}
