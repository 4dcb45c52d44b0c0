using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>One kind of data of a series.</summary>
/// <param name="Kind">"ticks", or a timeframe with its origin: "H1 imported".</param>
/// <param name="Gaps">For ticks: stretches of more than an hour of broker time without a tick; for bars: missing bars between two that are no weekend apart.</param>
public sealed record SeriesSummary(SeriesId Series, string Kind, BrokerTime First, BrokerTime Last, long Count, long Gaps, long Bytes);
