using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Bars;

/// <summary>Takes bars as they close: of one moment the shorter timeframe first.</summary>
public interface IBarSink
{
    void Closed(Timeframe timeframe, in Bar bar);
}
