using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// What other currencies are worth in the account's: by a symbol that quotes the two, by a fixed rate, or by two steps over a third
/// currency. What the account gains is converted at the worse side of the quote, and so is what it loses.
/// </summary>
internal sealed class Conversions(VenueState state)
{
    private readonly SortedDictionary<string, ConversionRoute?> _routes = new(StringComparer.Ordinal);

    /// <summary>A new symbol may make shorter ways.</summary>
    public void Forget() => _routes.Clear();

    /// <summary>False while there is no way, or a symbol of it has no quote.</summary>
    public bool TryRate(string from, bool gain, out Ratio rate)
    {
        rate = Ratio.One;
        if (Route(from) is not { } route) return false;

        return TryStep(route.First, gain, ref rate) && TryStep(route.Second, gain, ref rate);
    }

    /// <summary>The rate for profits of a symbol; whoever holds a position of it could convert when it was opened.</summary>
    public Ratio ProfitRate(SymbolBook book, bool gain)
    {
        if (book.IsTickValued || book.Spec.Trading.ProfitCurrency == state.Settings.Currency.Code) return Ratio.One;

        return TryRate(book.Spec.Trading.ProfitCurrency, gain, out Ratio rate)
            ? rate
            : throw new InvalidOperationException($"no rate of {book.Spec.Trading.ProfitCurrency} to {state.Settings.Currency}: add a symbol that quotes them, or a rate to the settings");
    }

    /// <summary>Tells the symbols by whose quotes positions of <paramref name="book"/> are converted what hangs on them. Answers how many are new to it.</summary>
    public int Expose(SymbolBook book, long gross)
    {
        if (book.IsTickValued || Route(book.Spec.Trading.ProfitCurrency) is not { } route) return 0;

        return Expose(route.First, book, gross) + Expose(route.Second, book, gross);
    }

    private int Expose(ConversionStep step, SymbolBook of, long gross)
    {
        if (step.Symbol < 0) return 0;

        SymbolBook book = state.Books[step.Symbol];
        bool isNew = book.Converts == 0;
        book.Convert(of.Positions.Count, gross);
        return isNew ? 1 : 0;
    }

    private bool TryStep(ConversionStep step, bool gain, ref Ratio rate)
    {
        if (step.Symbol < 0)
        {
            rate = rate.Times(step.Fixed);
            return true;
        }

        SymbolBook book = state.Books[step.Symbol];
        if (!book.HasQuote) return false;

        long scale = Exact.Power(book.Spec.Digits);
        Ratio quoted = step.IsInverse ? new(scale, gain ? book.Ask : book.Bid) : new(gain ? book.Bid : book.Ask, scale);
        rate = rate.Times(quoted);
        return true;
    }

    private ConversionRoute? Route(string from)
    {
        if (_routes.TryGetValue(from, out ConversionRoute? known)) return known;

        ConversionRoute? found = Find(from, state.Settings.Currency.Code);
        _routes.Add(from, found);
        return found;
    }

    private ConversionRoute? Find(string from, string to)
    {
        if (Step(from, to) is { } direct) return new(direct, ConversionStep.None);

        foreach (SymbolBook book in state.Books)
        {
            string? over = Other(book, from);
            if (over is not null && Step(from, over) is { } first && Step(over, to) is { } second) return new(first, second);
        }

        foreach (CurrencyRate rate in state.Settings.Rates)
        {
            string? over = rate.From == from ? rate.To : rate.To == from ? rate.From : null;
            if (over is not null && Step(from, over) is { } first && Step(over, to) is { } second) return new(first, second);
        }

        return null;
    }

    private ConversionStep? Step(string from, string to)
    {
        if (from == to) return ConversionStep.None;

        foreach (SymbolBook book in state.Books)
        {
            if (Other(book, from) == to) return new(book.Index, book.Spec.Trading.BaseCurrency == to, Ratio.One);
        }

        foreach (CurrencyRate rate in state.Settings.Rates)
        {
            if (rate.From == from && rate.To == to) return new(-1, false, Ratio.From(rate.Rate));
            if (rate.From == to && rate.To == from) return new(-1, false, Ratio.From(rate.Rate).Inverse);
        }

        return null;
    }

    /// <summary>The currency that a pair quotes against <paramref name="currency"/>. Only pairs are rates: a stock's base is its own currency.</summary>
    private static string? Other(SymbolBook book, string currency)
    {
        SymbolTrading terms = book.Spec.Trading;
        if (terms.BaseCurrency == terms.ProfitCurrency || book.Spec.Margin.Mode is not (CalculationMode.Forex or CalculationMode.ForexNoLeverage)) return null;

        return terms.BaseCurrency == currency ? terms.ProfitCurrency : terms.ProfitCurrency == currency ? terms.BaseCurrency : null;
    }
}
