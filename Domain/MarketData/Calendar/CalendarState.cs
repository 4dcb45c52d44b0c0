using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Domain.MarketData.Calendar;

[GenerateSerializer, Immutable, Alias("calendar-state")]
public sealed record CalendarState
{
    [Id(0)] public ImmutableArray<Holiday> Holidays { get; init; } = [];

    [Id(1)] public ImmutableArray<BlackoutRule> Blackouts { get; init; } = [];

    /// <summary>By time, currency and title, each once.</summary>
    [Id(2)] public ImmutableArray<EconomicEvent> Events { get; init; } = [];
}
