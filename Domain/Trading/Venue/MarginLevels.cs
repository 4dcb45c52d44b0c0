using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>The levels of margin call and stop-out as equity.</summary>
internal static class MarginLevels
{
    /// <summary>The most equity that is at the level or below it; <see cref="long.MinValue"/> where nothing is open.</summary>
    public static long Equity(VenueState state, decimal level)
    {
        long margin = Margins.Total(state);
        VenueSettings settings = state.Settings;
        if (!HasPositions(state)) return long.MinValue;
        if (settings.StopOutBy == StopOutMode.Money) return decimal.ToInt64(decimal.Floor(level * Exact.Power(settings.Currency.Digits)));

        return margin == 0 ? long.MinValue : decimal.ToInt64(decimal.Floor(level * margin / 100m));
    }

    private static bool HasPositions(VenueState state)
    {
        foreach (SymbolBook book in state.Books)
        {
            if (book.Positions.Count > 0) return true;
        }

        return false;
    }
}
