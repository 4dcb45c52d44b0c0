namespace Arus.Domain.MarketData.Symbols;

/// <summary>What all prices and bars of a series have in common.</summary>
/// <param name="DayStart">As in the feed's clock.</param>
public sealed record SeriesShape(byte Digits, TimeSpan DayStart);
