namespace Arus.Domain.MarketData.Generation;

/// <summary>A minute of the day at which a currency's news may come, how often it does, and how strong it is.</summary>
internal readonly record struct NewsSlot(string Currency, int Minute, double Chance, double Strength);
