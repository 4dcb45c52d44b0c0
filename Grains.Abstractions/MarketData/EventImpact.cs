namespace Arus.Grains.Abstractions.MarketData;

/// <summary>How much an economic event is expected to move its currency.</summary>
public enum EventImpact
{
    /// <summary>Not said, or none: a bank holiday, a speech without weight.</summary>
    None = 0,
    Low = 1,
    Medium = 2,
    High = 3,
}
