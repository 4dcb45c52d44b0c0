namespace Arus.Domain.Trading.Venue;

/// <summary>A fixed rate, for a currency that no symbol of the venue quotes.</summary>
/// <param name="Rate">How much of <paramref name="To"/> one of <paramref name="From"/> is worth.</param>
public readonly record struct CurrencyRate(string From, string To, decimal Rate);
