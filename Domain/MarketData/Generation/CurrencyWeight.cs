namespace Arus.Domain.MarketData.Generation;

/// <summary>How a symbol's price moves when news lifts a currency: +1 for the base currency of a pair, -1 for the other.</summary>
public readonly record struct CurrencyWeight(string Currency, double Weight);
