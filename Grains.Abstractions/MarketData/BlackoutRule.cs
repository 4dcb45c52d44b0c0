using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>Around which economic events nothing new is opened, and for how long.</summary>
/// <param name="Currency">Of events of this currency; empty: of all.</param>
/// <param name="AtLeast">Of events of this impact or more.</param>
[GenerateSerializer, Immutable, Alias("blackout-rule")]
public sealed record BlackoutRule(
    [property: Id(0)] string Currency,
    [property: Id(1)] EventImpact AtLeast,
    [property: Id(2)] TimeSpan Before,
    [property: Id(3)] TimeSpan After);
