using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>What to export, and where to.</summary>
/// <param name="Timeframe">Of bars; null: ticks.</param>
/// <param name="Format">Null: that of the file it came from.</param>
/// <param name="From">Included.</param>
/// <param name="To">Not included.</param>
public sealed record ExportRequest(SeriesId Series, Timeframe? Timeframe, FileFormat? Format, BrokerTime From, BrokerTime To, string Output)
{
    /// <summary>Bars made from ticks, also where imported ones are.</summary>
    public bool Built { get; init; }

    /// <summary>Whether a file that is there already is replaced.</summary>
    public bool Overwrite { get; init; }
}
