using Arus.Domain.MarketData.Bars;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.MarketData.Bars;

/// <summary>Every bar that closed, in order.</summary>
internal sealed class Closed : IBarSink
{
    public List<(Timeframe Timeframe, Bar Bar)> All { get; } = [];

    public ImmutableArray<Bar> this[Timeframe timeframe] => [.. All.Where(bar => bar.Timeframe == timeframe).Select(bar => bar.Bar)];

    void IBarSink.Closed(Timeframe timeframe, in Bar bar) => All.Add((timeframe, bar));
}
