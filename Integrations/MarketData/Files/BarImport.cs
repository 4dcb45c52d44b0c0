using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>Brings the bars of one file into the store. A bar that is stored with other prices is replaced.</summary>
internal sealed class BarImport(IMarketStore store, SeriesId series, Timeframe timeframe)
{
    public long Imported { get; private set; }

    public long AlreadyThere { get; private set; }

    /// <summary>Of the bars that were taken.</summary>
    public BrokerTime? Last { get; private set; }

    /// <summary>Answers false when it was stopped before the end.</summary>
    public async Task<bool> Run(BarFileRows rows, Action progress, CancellationToken cancel)
    {
        while (await Task.Run(rows.Next, CancellationToken.None) is { IsEmpty: false } bars)
        {
            if (cancel.IsCancellationRequested) return false;

            List<Bar> stored = [];
            BrokerTime after = new(bars.Span[^1].Time.Milliseconds + 1);
            await foreach (ReadOnlyMemory<Bar> block in store.ReadBars(series, timeframe, BarOrigin.Imported, bars.Span[0].Time, after, CancellationToken.None))
            {
                stored.AddRange(block.Span);
            }

            ReadOnlyMemory<Bar> news = BarUnion.News(stored.ToArray(), bars);
            if (!news.IsEmpty) await store.PutBars(series, timeframe, BarOrigin.Imported, news, CancellationToken.None);
            Imported += news.Length;
            AlreadyThere += bars.Length - news.Length;
            Last = bars.Span[^1].Time;
            progress();
        }

        return true;
    }
}
