using System.Runtime.CompilerServices;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Bars.</summary>
internal sealed partial class ClickHouseMarketStore
{
    /// <summary>Buckets of one question: some tens of thousands of bars.</summary>
    private const int BucketWindow = 128;

    public async ValueTask PutBars(SeriesId series, Timeframe timeframe, BarOrigin origin, ReadOnlyMemory<Bar> bars, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Kind(timeframe, origin);
        MarketChecks.Bars(bars.Span);
        ReadOnlyMemory<Bar> ordered = BarList.Ordered(bars);
        await _schema.Ready(cancel);
        if (!ordered.IsEmpty) await _locks.Alone(series, () => Merge(new BarKind(series, timeframe, origin), ordered, cancel), cancel);
    }

    public async IAsyncEnumerable<ReadOnlyMemory<Bar>> ReadBars(
        SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime from, BrokerTime to, [EnumeratorCancellation] CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Kind(timeframe, origin);
        await _schema.Ready(cancel);
        BarKind kind = new(series, timeframe, origin);
        long next = BarPiece.BucketOf(from, timeframe);
        long last = BarPiece.BucketOf(TimeRange.LastBefore(to), timeframe);
        while (await _bars.Nearest(kind, next, last, backwards: false, cancel) is { } begin)
        {
            long end = Math.Min(begin + BucketWindow - 1, last);
            foreach (StoredBucket bucket in await _bars.Buckets(kind, begin, end, bodies: true, cancel))
            {
                ReadOnlyMemory<Bar> within = BarList.Within(_bars.Bars(kind, bucket), from, to);
                if (!within.IsEmpty) yield return within;
            }

            next = end + 1;
        }
    }

    public async ValueTask<ReadOnlyMemory<Bar>> LastBars(
        SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime asOf, int count, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Kind(timeframe, origin);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        await _schema.Ready(cancel);
        BarKind kind = new(series, timeframe, origin);
        List<ReadOnlyMemory<Bar>> newestFirst = [];
        int found = 0;
        long next = BarPiece.BucketOf(asOf, timeframe);
        while (found < count && await _bars.Nearest(kind, long.MinValue, next, backwards: true, cancel) is { } at)
        {
            foreach (StoredBucket bucket in await _bars.Buckets(kind, at, at, bodies: true, cancel))
            {
                newestFirst.Add(BarList.UpTo(_bars.Bars(kind, bucket), asOf));
                found += newestFirst[^1].Length;
            }

            next = at - 1;
        }

        return NewestFirst.Last(newestFirst, count);
    }

    private async Task<int> Merge(BarKind kind, ReadOnlyMemory<Bar> bars, CancellationToken cancel)
    {
        long begin = BarPiece.BucketOf(bars.Span[0].Time, kind.Timeframe);
        long end = BarPiece.BucketOf(bars.Span[^1].Time, kind.Timeframe);
        List<StoredBucket> there = await _bars.Buckets(kind, begin, end, bodies: true, cancel);
        RowWriter rows = Merged(kind, there.ToDictionary(b => b.Bucket), bars.Span);
        await _writer.Write(ClickHouseBars.Columns, rows, cancel);
        return rows.Rows;
    }

    private RowWriter Merged(BarKind kind, Dictionary<long, StoredBucket> there, ReadOnlySpan<Bar> bars)
    {
        RowWriter rows = new();
        while (!bars.IsEmpty)
        {
            int count = BarPiece.CountInFirst(bars, kind.Timeframe);
            long bucket = BarPiece.BucketOf(bars[0].Time, kind.Timeframe);
            StoredBucket known = there.GetValueOrDefault(bucket);
            Bar[] before = _bars.Bars(kind, known);
            Bar[] merged = BarList.Merge(before, bars[..count]);
            if (!merged.AsSpan().SequenceEqual(before)) ClickHouseBars.Replace(kind, bucket, known.Generation, merged, rows);
            bars = bars[count..];
        }

        return rows;
    }
}
