namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>How many ticks the hour has now, and why nothing was added where something should have been.</summary>
internal readonly record struct AppendOutcome(int Count, string? Conflict);
