using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>What to import, and what the files do not say themselves.</summary>
/// <param name="Files">Full paths, taken in this order.</param>
/// <param name="Format">Null: as the first line tells.</param>
/// <param name="Timeframe">Of bars; null: the most common distance.</param>
/// <param name="Digits">Of prices; null: the series', or the most that are seen.</param>
/// <param name="Zone">The broker's clock; null: the series', or UTC.</param>
/// <param name="Rejects">Where rows that were not taken are listed; null: beside each file.</param>
public sealed record ImportRequest(SeriesId Series, ImmutableArray<string> Files, FileFormat? Format, Timeframe? Timeframe, byte? Digits, string? Zone, string? Rejects);
