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
        long level = MarginLevels.Equity(state, state.Settings.StopOut);
        while (equity <= level && CloseMostLosing())
        {
            equity = Valuation.Equity(state);
            level = MarginLevels.Equity(state, state.Settings.StopOut);
        }

        state.IsUnweighed = false;
        Band(equity, level);
        state.Watch();
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
        foreach (SymbolBook book in state.Books) book.Unwatch();
        if (level == long.MinValue) return;

        int shares = 0;
        foreach (SymbolBook book in state.Books)
        {
            if (book.Positions.Count == 0) continue;

            shares++;
            shares += state.Conversions.Expose(book, Gross(book));
        }

        long slack = checked(equity - level);
        foreach (SymbolBook book in state.Books)
        {
            if (book.Positions.Count > 0) book.Narrow(OwnWidth(book, slack / shares));
            if (book.Converts > 0) book.Narrow(ConvertedWidth(book, slack / shares, slack));
        }
    }

    /// <summary>Gains and losses of a symbol's positions, as if none made good for another.</summary>
    private long Gross(SymbolBook book)
    {
        long gross = 0;
        foreach (ref readonly BookPosition p in book.Positions.Span) gross = checked(gross + Math.Abs(Valuation.Profit(state, book, in p)));
        return gross;
    }

    /// <summary>
    /// How far a symbol may move against all of its volume before its share of what is left is lost, roundings counted against it.
    /// Where profits are converted half of that: within their own bands the two rates of a route grow by less than 16/9.
    /// </summary>
    private Int128 OwnWidth(SymbolBook book, long share)
    {
        long steps = 0;
        foreach (ref readonly BookPosition p in book.Positions.Span) steps = checked(steps + p.Volume.Steps);
        Ratio rate = state.Conversions.ProfitRate(book, gain: false);
        Int128 left = share - book.Positions.Count - 1;
        return left < 0 ? -1 : left * book.Value.Denominator * rate.Denominator / ((Int128)steps * book.Value.Numerator * rate.Numerator * (rate.IsOne ? 1 : 2));
    }

    /// <summary>
    /// How far a rate may move, at most a quarter of itself, before what it does to all that is converted by it (and to what that can
    /// still become) exceeds its share.
    /// </summary>
    private static Int128 ConvertedWidth(SymbolBook book, long share, long slack)
    {
        Int128 left = share - book.Converts - 1;
        return left < 0 ? -1 : Int128.Min(book.Bid / 4, left * book.Bid / (2 * ((Int128)book.Converted + slack + 1)));
    }
}
