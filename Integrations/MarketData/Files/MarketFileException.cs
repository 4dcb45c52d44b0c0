namespace Arus.Integrations.MarketData.Files;

/// <summary>A file or an option that whoever gave it can put right: one line, nothing was changed.</summary>
public sealed class MarketFileException(string message) : Exception(message);
