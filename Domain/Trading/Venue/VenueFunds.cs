using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>An account's money at the last quotes.</summary>
/// <param name="Profit">Unrealised, with the swap gathered.</param>
/// <param name="IsMarginCalled">Positions are open and the account is at its margin call level or below.</param>
public readonly record struct VenueFunds(Money Balance, Money Credit, Money Profit, Money Margin, bool IsMarginCalled)
{
    public Money Equity => Balance + Credit + Profit;

    public Money FreeMargin => Equity - Margin;

    /// <summary>Equity in per cent of margin; null without margin.</summary>
    public decimal? MarginLevel => Margin.Minor == 0 ? null : 100m * Equity.Minor / Margin.Minor;

    internal static VenueFunds Of(VenueState state)
    {
        Currency currency = state.Settings.Currency;
        long equity = Valuation.Equity(state);
        return new(
            new(state.Balance, currency),
            new(state.Credit, currency),
            new(equity - state.Balance - state.Credit, currency),
            new(Margins.Total(state), currency),
            equity <= MarginLevels.Equity(state, state.Settings.MarginCall));
    }
}
