using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A release or a speech that moves a currency. One is the same as another when time, currency and title are.</summary>
/// <param name="Time">UTC.</param>
/// <param name="Currency">Empty: it concerns all.</param>
/// <param name="Actual">As its source writes it (1.2%, 215K); empty before it is known.</param>
[GenerateSerializer, Immutable, Alias("economic-event")]
public sealed record EconomicEvent(
    [property: Id(0)] DateTimeOffset Time,
    [property: Id(1)] string Currency,
    [property: Id(2)] EventImpact Impact,
    [property: Id(3)] string Title,
    [property: Id(4)] string Actual = "",
    [property: Id(5)] string Forecast = "",
    [property: Id(6)] string Previous = "");
