using System.Globalization;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;
using Arus.Integrations.Tests.Storage;

namespace Arus.Integrations.Tests.MarketData.Contracts;

/// <summary>Series, ticks and bars to store, and what a store gives back as plain lists.</summary>
internal static class Market
{
    /// <summary>Friday, 2014-05-02 10:00.</summary>
    public static readonly HourId Friday10 = HourId.Of(Time("2014-05-02 10:00"));

    public static readonly SeriesId EurUsd = Series("acme", "sim", "EURUSD");

    public static SeriesId Series(string owner, string feed, string symbol) => new(TenantId.Parse(owner), FeedId.Parse(feed), SymbolName.Parse(symbol));

    public static BrokerTime Time(string text) => BrokerTime.Of(DateTime.Parse(text, CultureInfo.InvariantCulture));

    public static HourId Later(this HourId hour, int hours) => new(hour.Value + hours);

    /// <summary>Seeded ticks of one hour, evenly over it.</summary>
    public static Tick[] Ticks(HourId hour, int count, long seed = 1)
    {
        Dice dice = new(seed + hour.Value);
        Tick[] ticks = new Tick[count];
        long bid = 138_500;
        for (int i = 0; i < count; i++)
        {
            bid += dice.Below(7) - 3;
            ticks[i] = new Tick(new BrokerTime(hour.Begins.Milliseconds + (3_600_000L * i / count)), bid, bid + 1 + dice.Below(4), 0, 0, (TickFlags)(2 * (1 + dice.Below(3))));
        }

        return ticks;
    }

    public static Bar Bar(BrokerTime time, long close) =>
        new(time, new Ohlc(close - 2, close + 5, close - 7, close), default, 40 + (close % 7), 0, 2, BarFlags.None);

    /// <summary>Bars one after the other.</summary>
    public static Bar[] Bars(BrokerTime from, Timeframe timeframe, int count, long close = 138_500) =>
        [.. Enumerable.Range(0, count).Select(i => Bar(from + TimeSpan.FromMinutes((int)timeframe * i), close + (i * 37 % 11)))];

    public static async Task<Tick[]> All(this IMarketStore store, SeriesId series) =>
        await store.Range(series, new BrokerTime(long.MinValue), new BrokerTime(long.MaxValue));

    public static async Task<Tick[]> Range(this IMarketStore store, SeriesId series, BrokerTime from, BrokerTime to)
    {
        List<Tick> read = [];
        await foreach (ReadOnlyMemory<Tick> block in store.ReadTicks(series, from, to, default)) read.AddRange(block.Span);
        return [.. read];
    }

    public static async Task<Bar[]> AllBars(this IMarketStore store, SeriesId series, Timeframe timeframe, BarOrigin origin) =>
        await store.RangeOfBars(series, timeframe, origin, new BrokerTime(long.MinValue), new BrokerTime(long.MaxValue));

    public static async Task<Bar[]> RangeOfBars(this IMarketStore store, SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime from, BrokerTime to)
    {
        List<Bar> read = [];
        await foreach (ReadOnlyMemory<Bar> block in store.ReadBars(series, timeframe, origin, from, to, default)) read.AddRange(block.Span);
        return [.. read];
    }

    public static async Task<List<SeriesSummary>> Surveyed(this IMarketStore store, TenantId? owner = null)
    {
        List<SeriesSummary> kinds = [];
        await foreach (SeriesSummary kind in store.Survey(owner, default)) kinds.Add(kind);
        return kinds;
    }
}
