using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>What was written.</summary>
/// <param name="Kind">As a survey of the store names it: "ticks", "H1 imported".</param>
/// <param name="AsImported">In the layout of the file it came from.</param>
public sealed record ExportReport(string Kind, long Rows, BrokerTime First, BrokerTime Last, long Bytes, bool AsImported);
