namespace Arus.Domain.MarketData.Files;

/// <summary>What the rows of a file are.</summary>
public enum FileKind
{
    Ticks = 0,
    Bars = 1,
}
