using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Calendar;

/// <summary>The blackouts that rules make of economic events, by currency. Windows that meet or overlap are one.</summary>
public sealed class BlackoutWindows
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<BlackoutWindow>> _byCurrency;

    private BlackoutWindows(ImmutableSortedDictionary<string, ImmutableArray<BlackoutWindow>> byCurrency) => _byCurrency = byCurrency;

    public static BlackoutWindows Of(IEnumerable<EconomicEvent> events, ImmutableArray<BlackoutRule> rules) => new(
        events.SelectMany(e => rules.Where(r => Concerns(r, e)).Select(r => (e.Currency, Window: new BlackoutWindow(e.Time - r.Before, e.Time + r.After, e.Title))))
            .GroupBy(w => w.Currency, w => w.Window, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(windows => windows.Key, Merged, StringComparer.Ordinal));

    /// <summary>Of a currency's own events, and of those that concern all.</summary>
    public ImmutableArray<BlackoutWindow> In(string currency) => _byCurrency.GetValueOrDefault(currency, []);

    /// <summary>The window that covers a moment for a symbol, of whichever of its currencies; null: it may be opened.</summary>
    public BlackoutWindow? Covering(DateTimeOffset at, SymbolSpec spec) =>
        Covering(at, spec.Trading.BaseCurrency) ?? Covering(at, spec.Trading.ProfitCurrency);

    /// <inheritdoc cref="Covering(DateTimeOffset, SymbolSpec)"/>
    public BlackoutWindow? Covering(DateTimeOffset at, string currency) => Found(at, In(currency)) ?? Found(at, In(""));

    public bool IsBlackedOut(DateTimeOffset at, SymbolSpec spec) => Covering(at, spec) is not null;

    public bool IsBlackedOut(DateTimeOffset at, string currency) => Covering(at, currency) is not null;

    private static bool Concerns(BlackoutRule rule, EconomicEvent e) =>
        e.Impact >= rule.AtLeast && (rule.Currency.Length == 0 || rule.Currency == e.Currency) && rule.Before + rule.After > TimeSpan.Zero;

    private static ImmutableArray<BlackoutWindow> Merged(IEnumerable<BlackoutWindow> windows)
    {
        ImmutableArray<BlackoutWindow>.Builder merged = ImmutableArray.CreateBuilder<BlackoutWindow>();
        foreach (BlackoutWindow window in windows.OrderBy(w => w.From).ThenBy(w => w.To).ThenBy(w => w.Because, StringComparer.Ordinal))
        {
            if (merged.Count == 0 || merged[^1].To < window.From) merged.Add(window);
            else if (merged[^1].To < window.To) merged[^1] = merged[^1] with { To = window.To };
        }

        return merged.ToImmutable();
    }

    /// <summary>By halves: the last window that has begun, where it has not ended.</summary>
    private static BlackoutWindow? Found(DateTimeOffset at, ImmutableArray<BlackoutWindow> windows)
    {
        (int low, int high) = (0, windows.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (windows[middle].From <= at) low = middle + 1;
            else high = middle;
        }

        return low > 0 && at < windows[low - 1].To ? windows[low - 1] : null;
    }
}
