using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>What a calendar holds of a stretch of time.</summary>
/// <param name="Events">In order of time.</param>
[GenerateSerializer, Immutable, Alias("calendar-view")]
public sealed record CalendarView(
    [property: Id(0)] ImmutableArray<Holiday> Holidays,
    [property: Id(1)] ImmutableArray<BlackoutRule> Blackouts,
    [property: Id(2)] ImmutableArray<EconomicEvent> Events);
