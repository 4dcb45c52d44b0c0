using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Ticks and bars as compressed segments in the market database of a folder.</summary>
internal sealed class SqliteMarketStore(SqliteStores stores) : IMarketStore
{
    private readonly ConcurrentDictionary<SeriesId, long> _ids = new();

    private SqliteDatabase Database => stores.Open(StoreName.Market);

    public async ValueTask<int> AppendTicks(SeriesId series, HourId hour, int from, ReadOnlyMemory<Tick> ticks, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Ticks(hour, ticks.Span);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        AppendOutcome outcome = await Database.Writer.Write(new TickAppend(series, hour, from, ticks), cancel);
        return outcome.Conflict is null ? outcome.Count : throw new HourConflictException(series, hour, outcome.Conflict);
    }

    public async ValueTask ReplaceTicks(SeriesId series, ImmutableArray<TickHour> hours, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Hours(hours);
        await Database.Writer.Write(new TickReplacement(series, hours), cancel);
    }

    public async IAsyncEnumerable<ReadOnlyMemory<Tick>> ReadTicks(
        SeriesId series, BrokerTime from, BrokerTime to, [EnumeratorCancellation] CancellationToken cancel)
    {
        MarketChecks.Series(series);
        if (await Id(series, cancel) is not { } id) yield break;

        SqliteReaders readers = Database.Readers;
        TickPlace next = new(series, id, TickList.HourOf(from));
        HourId last = TickList.HourOf(TimeRange.LastBefore(to));
        while (await readers.Read(TickRows.From, (next, last), cancel) is { } hour)
        {
            ReadOnlyMemory<Tick> within = TickList.Within(hour.Hour, hour.Ticks, from, to);
            if (!within.IsEmpty) yield return within;
            next = next with { Hour = new HourId(hour.Hour.Value + 1) };
        }
    }

    public async ValueTask<ReadOnlyMemory<Tick>> LastTicks(SeriesId series, BrokerTime asOf, int count, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (await Id(series, cancel) is not { } id) return default;

        List<ReadOnlyMemory<Tick>> newestFirst = [];
        int found = 0;
        TickPlace next = new(series, id, TickList.HourOf(asOf));
        while (found < count && await Database.Readers.Read(TickRows.UpTo, next, cancel) is { } hour)
        {
            newestFirst.Add(TickList.UpTo(hour, asOf));
            found += newestFirst[^1].Length;
            next = next with { Hour = new HourId(hour.Hour.Value - 1) };
        }

        return NewestFirst.Last(newestFirst, count);
    }

    public async ValueTask PutBars(SeriesId series, Timeframe timeframe, BarOrigin origin, ReadOnlyMemory<Bar> bars, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Kind(timeframe, origin);
        MarketChecks.Bars(bars.Span);
        await Database.Writer.Write(new BarPut(series, timeframe, origin, BarList.Ordered(bars)), cancel);
    }

    public async IAsyncEnumerable<ReadOnlyMemory<Bar>> ReadBars(
        SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime from, BrokerTime to, [EnumeratorCancellation] CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Kind(timeframe, origin);
        if (await Id(series, cancel) is not { } id) yield break;

        SqliteReaders readers = Database.Readers;
        BarPlace place = new(series, id, timeframe, origin);
        long next = BarPiece.BucketOf(from, timeframe);
        long last = BarPiece.BucketOf(TimeRange.LastBefore(to), timeframe);
        while (await readers.Read(BarRows.From, (place, next, last), cancel) is { Count: > 0 } page)
        {
            foreach ((long bucket, Bar[] bars) in page)
            {
                ReadOnlyMemory<Bar> within = BarList.Within(bars, from, to);
                if (!within.IsEmpty) yield return within;
                next = bucket + 1;
            }
        }
    }

    public async ValueTask<ReadOnlyMemory<Bar>> LastBars(
        SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime asOf, int count, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Kind(timeframe, origin);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (await Id(series, cancel) is not { } id) return default;

        BarPlace place = new(series, id, timeframe, origin);
        List<ReadOnlyMemory<Bar>> newestFirst = [];
        int found = 0;
        long next = BarPiece.BucketOf(asOf, timeframe);
        while (found < count && await Database.Readers.Read(BarRows.UpTo, (place, next), cancel) is [(long bucket, Bar[] bars)])
        {
            newestFirst.Add(BarList.UpTo(bars, asOf));
            found += newestFirst[^1].Length;
            next = bucket - 1;
        }

        return NewestFirst.Last(newestFirst, count);
    }

    public async ValueTask<SeriesInfo?> Info(SeriesId series, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        return await Database.Readers.Read(SeriesRows.Info, series, cancel);
    }

    public async ValueTask Describe(SeriesInfo info, CancellationToken cancel)
    {
        MarketChecks.Series(info.Series);
        SeriesDigits.MustBe(await Database.Writer.Write(new SeriesDescription(info), cancel), info);
    }

    public async IAsyncEnumerable<SeriesSummary> Survey(TenantId? owner, [EnumeratorCancellation] CancellationToken cancel)
    {
        SqliteReaders readers = Database.Readers;
        foreach ((SeriesId series, long id) in await readers.Read(SeriesRows.All, owner, cancel))
        {
            foreach (SeriesSummary kind in await readers.Read(SeriesSurvey.Of, (series, id), cancel)) yield return kind;
        }
    }

    public async ValueTask<long> Retain(SeriesId series, BrokerTime ticksBefore, BrokerTime barsBefore, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        if (await Id(series, cancel) is not { } id) return 0;

        SqliteDatabase database = Database;
        long freed = 0;
        TickPlace before = new(series, id, TickList.HourOf(ticksBefore));
        while (await database.Writer.Write(new TickRetention(before), cancel) is { Rows: > 0 } removed) freed += removed.Bytes;
        foreach (BarPlace place in await database.Readers.Read(static (connection, s) => BarRows.Kinds(connection, s.series, s.id), (series, id), cancel))
        {
            freed += await database.Writer.Write(new BarRetention(place, barsBefore), cancel);
        }

        return freed;
    }

    public async ValueTask<int> Compact(SeriesId series, HourId before, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        if (await Id(series, cancel) is not { } id) return 0;

        SqliteDatabase database = Database;
        TickPlace place = new(series, id, before);
        int compacted = 0;
        foreach (int hour in await database.Readers.Read(TickCompaction.Hours, place, cancel))
        {
            if (await database.Writer.Write(new TickCompaction(place with { Hour = new HourId(hour) }), cancel)) compacted++;
        }

        return compacted;
    }

    /// <summary>The number of a series never changes once it is there.</summary>
    private async ValueTask<long?> Id(SeriesId series, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_ids.TryGetValue(series, out long known)) return known;
        if (await Database.Readers.Read(SeriesRows.Find, series, cancel) is not { } id) return null;

        _ids[series] = id;
        return id;
    }
}
