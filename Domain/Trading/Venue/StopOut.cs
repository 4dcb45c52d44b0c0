using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// Weighs the account against its stop-out level. At or below it the most losing position is closed, one after another, until the
/// account is above. Each weighing leaves for every symbol the prices between which none other is needed.
/// </summary>
internal sealed class StopOut(VenueState state, Execution execution, Matcher matcher)
{
    public void Weigh()
    {
        long equity = Valuation.Equity(state);
        long level = Level();
        while (equity <= level && CloseMostLosing())
        {
            equity = Valuation.Equity(state);
            level = Level();
        }

        state.IsUnweighed = false;
        Band(equity, level);
        state.Watch();
    }

    /// <summary>The equity at which positions are closed; without positions there is none.</summary>
    private long Level()
    {
        long margin = Margins.Total(state);
        VenueSettings settings = state.Settings;
        if (!HasPositions()) return long.MinValue;

        return settings.StopOutBy == StopOutMode.Percent
            ? margin == 0 ? long.MinValue : decimal.ToInt64(decimal.Floor(settings.StopOut * margin / 100m))
            : decimal.ToInt64(decimal.Floor(settings.StopOut * Exact.Power(settings.Currency.Digits)));
    }

    private bool HasPositions()
    {
        foreach (SymbolBook book in state.Books)
        {
            if (book.Positions.Count > 0) return true;
        }

        return false;
    }

    private bool CloseMostLosing()
    {
        (SymbolBook? where, int which, long worst) = (null, -1, long.MaxValue);
        foreach (SymbolBook book in state.Books)
        {
            if (!book.IsOnBars && !book.Sessions.IsOpen(state.Now)) continue;
            for (int i = 0; i < book.Positions.Count; i++)
            {
                long result = checked(Valuation.Profit(state, book, in book.Positions[i]) + book.Positions[i].Swap);
                if (result < worst) (where, which, worst) = (book, i, result);
            }
        }

        if (where is null) return false;

        ref BookPosition position = ref where.Positions[which];
        execution.Exit(where, which, matcher.Slipped(in position, where.Market(buy: !position.IsLong)), DealReason.StopOut);
        state.StopOuts++;
        return true;
    }

    private void Band(long equity, long level)
    {
        int symbols = 0;
        foreach (SymbolBook book in state.Books)
        {
            (book.SafeBid, book.SafeAsk, book.Converts) = (long.MinValue, long.MaxValue, false);
            if (book.Positions.Count > 0) symbols++;
        }

        if (level == long.MinValue) return;

        foreach (SymbolBook book in state.Books)
        {
            if (book.Positions.Count == 0) continue;

            Band(book, checked(equity - level) / symbols);
            state.Conversions.Mark(book);
        }
    }

    /// <summary>How far a symbol may move against all of its volume before its share of what is left is lost, roundings counted against it.</summary>
    private void Band(SymbolBook book, long share)
    {
        long steps = 0;
        foreach (ref readonly BookPosition p in book.Positions.Span) steps = checked(steps + p.Volume.Steps);
        Ratio rate = state.Conversions.ProfitRate(book, gain: false);
        Int128 left = share - book.Positions.Count - 1;
        Int128 width = left <= 0 ? -1 : left * book.Value.Denominator * rate.Denominator / ((Int128)steps * book.Value.Numerator * rate.Numerator);
        (book.SafeBid, book.SafeAsk) = width < 0 ? (long.MaxValue, long.MinValue)
            : width > long.MaxValue / 4 ? (long.MinValue, long.MaxValue)
            : (book.Bid - (long)width, book.Ask + (long)width);
    }
}
