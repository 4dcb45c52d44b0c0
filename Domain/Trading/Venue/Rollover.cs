using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// What positions gather over the broker's midnight. A week has seven days of swap: one at the end of each trading day from Monday
/// to Friday, three on the symbol's triple day, none on Saturday and Sunday.
/// </summary>
internal sealed class Rollover(VenueState state, IVenueSink sink)
{
    private const int DaysOfInterest = 360;

    /// <summary>At <see cref="VenueState.Now"/>, the end of a day.</summary>
    public void Charge()
    {
        DayOfWeek ended = new BrokerTime(state.Now.Milliseconds - 1).Clock().DayOfWeek;
        foreach (SymbolBook book in state.Books)
        {
            int days = Days(book.Spec.Swap, ended);
            if (days == 0 || book.Positions.Count == 0) continue;

            for (int i = 0; i < book.Positions.Count; i++) Charge(book, i, days);
            state.Unweigh();
        }
    }

    private void Charge(SymbolBook book, int at, int days)
    {
        ref BookPosition position = ref book.Positions[at];
        decimal rate = position.IsLong ? book.Spec.Swap.Long : book.Spec.Swap.Short;
        long swap = rate == 0 ? 0 : Money(book, in position, rate * days);
        if (swap == 0) return;

        position.Swap = checked(position.Swap + swap);
        sink.PositionChanged(in position);
    }

    private long Money(SymbolBook book, in BookPosition position, decimal rate)
    {
        SymbolSpec spec = book.Spec;
        long steps = position.Volume.Steps;
        decimal lots = (decimal)steps / Exact.Power(book.LotDigits);
        byte digits = state.Settings.Currency.Digits;
        decimal perPoint = book.Value.Of((decimal)steps);
        return spec.Swap.Mode switch
        {
            SwapMode.Disabled => 0,
            SwapMode.Points or SwapMode.ReopenCurrent or SwapMode.ReopenBid => InProfitCurrency(book, perPoint * rate),
            SwapMode.BaseCurrency => Converted(spec.Trading.BaseCurrency, lots * rate * Exact.Power(digits)),
            SwapMode.MarginCurrency => Converted(spec.Margin.Currency, lots * rate * Exact.Power(digits)),
            SwapMode.DepositCurrency => Whole(lots * rate * Exact.Power(digits)),
            SwapMode.InterestCurrent => InProfitCurrency(book, Interest(perPoint * book.Market(buy: !position.IsLong), rate)),
            SwapMode.InterestOpen => InProfitCurrency(book, Interest(book.Value.Of((decimal)position.Cost), rate)),
        };
    }

    private static decimal Interest(decimal value, decimal percent) => value * percent / 100m / DaysOfInterest;

    private long InProfitCurrency(SymbolBook book, decimal amount) => Whole(state.Conversions.ProfitRate(book, amount >= 0).Of(amount));

    /// <summary>A currency that cannot be converted now is charged nothing.</summary>
    private long Converted(string currency, decimal amount) =>
        state.Conversions.TryRate(currency, amount >= 0, out Ratio rate) ? Whole(rate.Of(amount)) : 0;

    private static long Whole(decimal amount) => Exact.Minor(amount, 0);

    private static int Days(SymbolSwap swap, DayOfWeek ended) =>
        swap.Mode == SwapMode.Disabled || ended is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : ended == swap.TripleDay ? 3 : 1;
}
