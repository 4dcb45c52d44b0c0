using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;
using Orleans.Streams;

namespace Arus.Grains.MarketData;

/// <summary>Tells quotes and closed bars. Hints: nobody waits for their readers, and one that could not be told is not told again.</summary>
internal sealed class SymbolNews(IStreamProvider streams, SeriesId series, Action<Exception> failed)
{
    private readonly IAsyncStream<Quote> _quotes = streams.Quotes(series);
    private readonly IAsyncStream<BarClosed> _bars = streams.Bars(series);

    public void Tell(SymbolBook book, int closedBefore, Tick? lastBefore)
    {
        for (int i = closedBefore; i < book.UnstoredBars.Count; i++)
        {
            ClosedBar closed = book.UnstoredBars[i];
            long number = BarNumber.Of(closed.Bar.Time, closed.Timeframe, book.Shape.DayStart);
            Watch(_bars.OnNextAsync(new(closed.Timeframe, number, closed.Bar, book.Shape.Digits)));
        }

        if (book.Last is { } last && last != lastBefore) Watch(_quotes.OnNextAsync(new(last.Time, last.Bid, last.Ask, book.Shape.Digits, book.Received)));
    }

    private void Watch(Task told)
    {
        if (!told.IsCompletedSuccessfully) _ = Wait(told);
    }

    private async Task Wait(Task told)
    {
        try
        {
            await told;
        }
        catch (Exception error)
        {
            failed(error);
        }
    }
}
