using System.Runtime.CompilerServices;
using Arus.Domain.MarketData;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>What is known of series; retention.</summary>
internal sealed partial class ClickHouseMarketStore
{
    private static readonly HourId s_firstHour = new(int.MinValue);

    public async ValueTask<SeriesInfo?> Info(SeriesId series, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        await _schema.Ready(cancel);
        return (await _series.Known(series, cancel)).Info;
    }

    public async ValueTask Describe(SeriesInfo info, CancellationToken cancel)
    {
        MarketChecks.Series(info.Series);
        await _schema.Ready(cancel);
        await _locks.Alone(info.Series, () => DescribeAlone(info, cancel), cancel);
    }

    public async IAsyncEnumerable<SeriesSummary> Survey(TenantId? owner, [EnumeratorCancellation] CancellationToken cancel)
    {
        await _schema.Ready(cancel);
        foreach (SeriesId series in await _series.All(owner, cancel))
        {
            List<SeriesSummary> kinds = [];
            TickExtent ticks = new();
            foreach (StoredPiece piece in (await _ticks.Hours(series, s_firstHour, new HourId(int.MaxValue), bodies: false, cancel)).SelectMany(h => h.Pieces))
            {
                ticks.Add(piece.Hour, piece.Earliest, piece.Latest, piece.Count, piece.Bytes);
            }

            if (!ticks.IsEmpty) kinds.Add(ticks.Summary(series));
            foreach (BarKind kind in await _bars.Kinds(series, cancel))
            {
                List<StoredBucket> buckets = [.. (await All(kind, cancel)).Where(b => b.Count > 0)];
                if (buckets.Count > 0) kinds.Add(Summary(kind, buckets));
            }

            foreach (SeriesSummary kind in kinds.OrderBy(k => k.Kind, StringComparer.Ordinal)) yield return kind;
        }
    }

    public async ValueTask<long> Retain(SeriesId series, BrokerTime ticksBefore, BrokerTime barsBefore, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        await _schema.Ready(cancel);
        return await _locks.Alone(
            series,
            async () =>
            {
                long freed = await RetainTicks(series, TickList.HourOf(ticksBefore), cancel);
                foreach (BarKind kind in await _bars.Kinds(series, cancel)) freed += await RetainBars(kind, barsBefore, cancel);
                return freed;
            },
            cancel);
    }

    private Task<List<StoredBucket>> All(BarKind kind, CancellationToken cancel) => _bars.Buckets(kind, long.MinValue, long.MaxValue, bodies: false, cancel);

    private async Task<long> DescribeAlone(SeriesInfo info, CancellationToken cancel)
    {
        (SeriesInfo? known, long generation) = await _series.Known(info.Series, cancel);
        SeriesDigits.MustBe(known?.Digits, info);
        await _writer.Write(ClickHouseSeries.Columns, ClickHouseSeries.Row(info, generation + 1), cancel);
        return generation + 1;
    }

    private static SeriesSummary Summary(BarKind kind, List<StoredBucket> buckets)
    {
        long missing = buckets[0].Missing;
        for (int i = 1; i < buckets.Count; i++)
        {
            missing += buckets[i].Missing + SeriesGaps.Missing(new BrokerTime(buckets[i - 1].Latest), new BrokerTime(buckets[i].Earliest), kind.Timeframe);
        }

        return new SeriesSummary(
            kind.Series,
            SeriesKinds.Bars(kind.Timeframe, kind.Origin),
            new BrokerTime(buckets[0].Earliest),
            new BrokerTime(buckets[^1].Latest),
            buckets.Sum(b => (long)b.Count),
            missing,
            buckets.Sum(b => (long)b.Bytes));
    }

    private async Task<long> RetainTicks(SeriesId series, HourId before, CancellationToken cancel)
    {
        if (before.Value == int.MinValue) return 0;

        List<StoredHour> hours = await _ticks.Hours(series, s_firstHour, new HourId(before.Value - 1), bodies: false, cancel);
        RowWriter rows = new();
        foreach (StoredHour hour in hours) ClickHouseTicks.Replace(series, hour, [], rows);
        if (rows.Rows == 0) return 0;

        await _writer.Write(ClickHouseTicks.Columns, rows, cancel);
        await _ticks.Reclaim(series, before, cancel);
        return hours.Sum(h => h.Bytes);
    }

    private async Task<long> RetainBars(BarKind kind, BrokerTime before, CancellationToken cancel)
    {
        long freed = 0;
        RowWriter rows = new();
        foreach (StoredBucket row in (await All(kind, cancel)).Where(b => b.Count > 0 && b.Earliest < before.Milliseconds))
        {
            ReadOnlyMemory<Bar> after = row.Latest < before.Milliseconds ? default : await After(kind, row.Bucket, before, cancel);
            freed += row.Bytes - ClickHouseBars.Replace(kind, row.Bucket, row.Generation, after.Span, rows);
        }

        await _writer.Write(ClickHouseBars.Columns, rows, cancel);
        return freed;
    }

    private async Task<ReadOnlyMemory<Bar>> After(BarKind kind, long bucket, BrokerTime before, CancellationToken cancel)
    {
        List<StoredBucket> whole = await _bars.Buckets(kind, bucket, bucket, bodies: true, cancel);
        Bar[] bars = _bars.Bars(kind, whole[0]);
        return bars.AsMemory(BarList.CountBefore(bars, before));
    }
}
