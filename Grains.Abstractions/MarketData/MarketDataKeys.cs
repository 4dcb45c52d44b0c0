using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace Arus.Grains.Abstractions.MarketData;

public static class MarketDataKeys
{
    public static IFeedGrain Feed(this IGrainFactory grains, Caller caller, FeedId feed) => grains.GetGrain<IFeedGrain>(GrainKey.Of(caller.Tenant, feed.Value));

    /// <summary>A feed that many tenants may read, as far as they are entitled.</summary>
    public static IFeedGrain SharedFeed(this IGrainFactory grains, FeedId feed) => grains.GetGrain<IFeedGrain>(GrainKey.Of(SharedFeeds.Owner, feed.Value));

    public static ISymbolGrain Symbol(this IGrainFactory grains, Caller caller, FeedId feed, SymbolName symbol) =>
        grains.GetGrain<ISymbolGrain>(KeyOf(new(caller.Tenant, feed, symbol)));

    public static ISymbolGrain SharedSymbol(this IGrainFactory grains, FeedId feed, SymbolName symbol) =>
        grains.GetGrain<ISymbolGrain>(KeyOf(new(SharedFeeds.Owner, feed, symbol)));

    public static ISymbolGrain Symbol(this IGrainFactory grains, SeriesId series) => grains.GetGrain<ISymbolGrain>(KeyOf(series));

    public static IAsyncStream<TickBatch> Ticks(this IStreamProvider streams, SeriesId series) => streams.GetStream<TickBatch>(StreamId.Create(MarketStreams.Ticks, KeyOf(series)));

    public static IAsyncStream<BarClosed> Bars(this IStreamProvider streams, SeriesId series) => streams.GetStream<BarClosed>(StreamId.Create(MarketStreams.Bars, KeyOf(series)));

    public static IAsyncStream<Quote> Quotes(this IStreamProvider streams, SeriesId series) => streams.GetStream<Quote>(StreamId.Create(MarketStreams.Quotes, KeyOf(series)));

    public static ICalendarGrain Calendar(this IGrainFactory grains, Caller caller) => grains.GetGrain<ICalendarGrain>(GrainKey.Of(caller.Tenant));

    /// <summary>The calendar that operators keep and every tenant may read.</summary>
    public static ICalendarGrain SharedCalendar(this IGrainFactory grains) => grains.GetGrain<ICalendarGrain>(GrainKey.Of(SharedFeeds.Owner));

    public static SeriesId SeriesOf(string symbolKey)
    {
        GrainKey key = GrainKey.Parse(symbolKey);
        return new(key.Tenant, new(key[1]), new(key[2]));
    }

    private static string KeyOf(SeriesId series) => GrainKey.Of(series.Owner, series.Feed.Value, series.Symbol.Value);
}
