namespace Arus.Domain.MarketData.Generation;

/// <summary>A release: which currency it moves, at which minute of the day, and how far in usual days' deviations.</summary>
public readonly record struct NewsItem(string Currency, int Minute, double Impact);
