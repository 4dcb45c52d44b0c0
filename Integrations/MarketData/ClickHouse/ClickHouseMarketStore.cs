using System.Runtime.CompilerServices;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Ticks and bars as compressed segments in a ClickHouse database. Here: ticks.</summary>
internal sealed partial class ClickHouseMarketStore : IMarketStore, IAsyncDisposable
{
    /// <summary>Hours of one question: a few megabytes.</summary>
    private const int Window = 48;

    private readonly ClickHouseClient _client;
    private readonly ClickHouseSchema _schema;
    private readonly ClickHouseWriter _writer;
    private readonly ClickHouseTicks _ticks;
    private readonly ClickHouseBars _bars;
    private readonly ClickHouseSeries _series;
    private readonly SeriesLocks _locks = new();

    public ClickHouseMarketStore(ClickHouseOptions options, TimeProvider clock)
    {
        _client = new ClickHouseClient(options, clock);
        _schema = new ClickHouseSchema(_client);
        _writer = new ClickHouseWriter(_client, options, clock);
        _ticks = new ClickHouseTicks(_client);
        _bars = new ClickHouseBars(_client);
        _series = new ClickHouseSeries(_client);
    }

    public async ValueTask<int> AppendTicks(SeriesId series, HourId hour, int from, ReadOnlyMemory<Tick> ticks, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Ticks(hour, ticks.Span);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        await _schema.Ready(cancel);
        return await _locks.Alone(series, () => Append(series, hour, from, ticks, cancel), cancel);
    }

    public async ValueTask ReplaceTicks(SeriesId series, ImmutableArray<TickHour> hours, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Hours(hours);
        await _schema.Ready(cancel);
        if (!hours.IsEmpty) await _locks.Alone(series, () => Replace(series, hours, cancel), cancel);
    }

    public async IAsyncEnumerable<ReadOnlyMemory<Tick>> ReadTicks(
        SeriesId series, BrokerTime from, BrokerTime to, [EnumeratorCancellation] CancellationToken cancel)
    {
        MarketChecks.Series(series);
        await _schema.Ready(cancel);
        HourId next = TickList.HourOf(from);
        HourId last = TickList.HourOf(TimeRange.LastBefore(to));
        while (await _ticks.Nearest(series, next, last, backwards: false, cancel) is { } begin)
        {
            HourId end = new(Math.Min(begin.Value + Window - 1, last.Value));
            foreach (StoredHour hour in await _ticks.Hours(series, begin, end, bodies: true, cancel))
            {
                cancel.ThrowIfCancellationRequested();
                ReadOnlyMemory<Tick> within = TickList.Within(new HourId(hour.Hour), _ticks.Ticks(series, hour), from, to);
                if (!within.IsEmpty) yield return within;
            }

            next = new HourId(end.Value + 1);
        }
    }

    public async ValueTask<ReadOnlyMemory<Tick>> LastTicks(SeriesId series, BrokerTime asOf, int count, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        await _schema.Ready(cancel);
        List<ReadOnlyMemory<Tick>> newestFirst = [];
        int found = 0;
        HourId next = TickList.HourOf(asOf);
        while (found < count && await _ticks.Nearest(series, new HourId(int.MinValue), next, backwards: true, cancel) is { } at)
        {
            StoredHour hour = await _ticks.Hour(series, at, bodies: true, cancel);
            newestFirst.Add(TickList.UpTo(new TickHour(at, _ticks.Ticks(series, hour)), asOf));
            found += newestFirst[^1].Length;
            next = new HourId(at.Value - 1);
        }

        return NewestFirst.Last(newestFirst, count);
    }

    public async ValueTask<int> Compact(SeriesId series, HourId before, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        await _schema.Ready(cancel);
        if (before == s_firstHour) return 0;

        int compacted = 0;
        foreach (StoredHour hour in await _ticks.Hours(series, new HourId(int.MinValue), new HourId(before.Value - 1), bodies: false, cancel))
        {
            if (hour.Pieces.Length <= TickPiece.Pieces(hour.Count)) continue;
            await _locks.Alone(series, () => CompactHour(series, new HourId(hour.Hour), cancel), cancel);
            compacted++;
        }

        return compacted;
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _client.Dispose();
        _schema.Dispose();
        _locks.Dispose();
    }

    private async Task<int> Append(SeriesId series, HourId hour, int from, ReadOnlyMemory<Tick> ticks, CancellationToken cancel)
    {
        StoredHour there = await _ticks.Hour(series, hour, bodies: false, cancel);
        int has = there.Count;
        if (has < from) throw new HourConflictException(series, hour, HourConflict.Fewer(has, from));

        int known = Math.Min(has - from, ticks.Length);
        if (known > 0)
        {
            there = await _ticks.Hour(series, hour, bodies: true, cancel);
            if (HourConflict.Of(_ticks.Ticks(series, there), 0, ticks.Span, from) is { } conflict) throw new HourConflictException(series, hour, conflict);
        }

        if (known == ticks.Length) return has;

        // What was emptied stands at the place of the first tick under its own generation.
        long generation = has == 0 ? there.Generation + 1 : there.Generation;
        RowWriter rows = new();
        foreach (TickPiece piece in TickPiece.Cut(ticks.Span[known..], has)) ClickHouseTicks.Add(series, hour.Value, generation, piece, rows);
        await _writer.Write(ClickHouseTicks.Columns, rows, cancel);
        return from + ticks.Length;
    }

    private async Task<int> Replace(SeriesId series, ImmutableArray<TickHour> hours, CancellationToken cancel)
    {
        List<StoredHour> there = await _ticks.Hours(series, new(hours.Min(h => h.Hour.Value)), new(hours.Max(h => h.Hour.Value)), bodies: false, cancel);
        Dictionary<int, StoredHour> byHour = there.ToDictionary(h => h.Hour);
        RowWriter rows = new();
        foreach (TickHour hour in hours)
        {
            ClickHouseTicks.Replace(series, byHour.GetValueOrDefault(hour.Hour.Value) ?? StoredHour.Nothing(hour.Hour), hour.Ticks.Span, rows);
        }

        await _writer.Write(ClickHouseTicks.Columns, rows, cancel);
        return hours.Length;
    }

    private async Task<int> CompactHour(SeriesId series, HourId hour, CancellationToken cancel)
    {
        StoredHour there = await _ticks.Hour(series, hour, bodies: true, cancel);
        RowWriter rows = new();
        ClickHouseTicks.Replace(series, there, _ticks.Ticks(series, there), rows);
        await _writer.Write(ClickHouseTicks.Columns, rows, cancel);
        return 1;
    }
}
