using System.Runtime.CompilerServices;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Memory;

/// <summary>Ticks and bars that live as long as the process, not compressed: for tests and for a platform that is to leave nothing.</summary>
public sealed class MemoryMarketStore : IMarketStore
{
    private readonly Lock _plain = new();
    private readonly SortedDictionary<SeriesId, MemorySeries> _series = new(SeriesOrder.Instance);

    public ValueTask<int> AppendTicks(SeriesId series, HourId hour, int from, ReadOnlyMemory<Tick> ticks, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Ticks(hour, ticks.Span);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return Change(series, s => s.Append(series, hour, from, ticks.Span), cancel);
    }

    public async ValueTask ReplaceTicks(SeriesId series, ImmutableArray<TickHour> hours, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Hours(hours);
        await Change(
            series,
            s =>
            {
                foreach (TickHour hour in hours) s.Replace(hour);
                return hours.Length;
            },
            cancel);
    }

    public async IAsyncEnumerable<ReadOnlyMemory<Tick>> ReadTicks(
        SeriesId series, BrokerTime from, BrokerTime to, [EnumeratorCancellation] CancellationToken cancel)
    {
        MarketChecks.Series(series);
        HourId next = TickList.HourOf(from);
        while (Ask(series, s => s.From(next), cancel) is { } hour && hour.Hour.Begins < to)
        {
            ReadOnlyMemory<Tick> within = TickList.Within(hour.Hour, hour.Ticks, from, to);
            if (!within.IsEmpty) yield return within;
            next = new HourId(hour.Hour.Value + 1);
        }

        await Task.CompletedTask;
    }

    public ValueTask<ReadOnlyMemory<Tick>> LastTicks(SeriesId series, BrokerTime asOf, int count, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        List<ReadOnlyMemory<Tick>> newestFirst = [];
        int found = 0;
        HourId next = TickList.HourOf(asOf);
        while (found < count && Ask(series, s => s.UpTo(next), cancel) is { } hour)
        {
            newestFirst.Add(TickList.UpTo(hour, asOf));
            found += newestFirst[^1].Length;
            next = new HourId(hour.Hour.Value - 1);
        }

        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult<ReadOnlyMemory<Tick>>(NewestFirst.Last(newestFirst, count));
    }

    public async ValueTask PutBars(SeriesId series, Timeframe timeframe, BarOrigin origin, ReadOnlyMemory<Bar> bars, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Kind(timeframe, origin);
        MarketChecks.Bars(bars.Span);
        ReadOnlyMemory<Bar> ordered = BarList.Ordered(bars);
        await Change(
            series,
            s =>
            {
                s.Put(timeframe, origin, ordered.Span);
                return ordered.Length;
            },
            cancel);
    }

    public async IAsyncEnumerable<ReadOnlyMemory<Bar>> ReadBars(
        SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime from, BrokerTime to, [EnumeratorCancellation] CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Kind(timeframe, origin);
        ReadOnlyMemory<Bar> within = Ask(series, s => BarList.Within(s.Bars(timeframe, origin), from, to), cancel);
        if (!within.IsEmpty) yield return within;
        await Task.CompletedTask;
    }

    public ValueTask<ReadOnlyMemory<Bar>> LastBars(
        SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime asOf, int count, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        MarketChecks.Kind(timeframe, origin);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ReadOnlyMemory<Bar> upTo = BarList.UpTo(Ask(series, s => s.Bars(timeframe, origin), cancel), asOf);
        return ValueTask.FromResult(upTo[Math.Max(0, upTo.Length - count)..]);
    }

    public ValueTask<SeriesInfo?> Info(SeriesId series, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        return ValueTask.FromResult(Ask(series, s => s.Info, cancel));
    }

    public async ValueTask Describe(SeriesInfo info, CancellationToken cancel)
    {
        MarketChecks.Series(info.Series);
        await Change(
            info.Series,
            s =>
            {
                SeriesDigits.MustBe(s.Info?.Digits, info);
                s.Info = info;
                return 1;
            },
            cancel);
    }

    public async IAsyncEnumerable<SeriesSummary> Survey(TenantId? owner, [EnumeratorCancellation] CancellationToken cancel)
    {
        SeriesId[] all;
        lock (_plain) all = [.. _series.Keys.Where(s => owner is null || s.Owner == owner)];
        foreach (SeriesId series in all)
        {
            foreach (SeriesSummary kind in Ask(series, s => s.Survey(series).ToArray(), cancel) ?? []) yield return kind;
        }

        await Task.CompletedTask;
    }

    public ValueTask<long> Retain(SeriesId series, BrokerTime ticksBefore, BrokerTime barsBefore, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        return ValueTask.FromResult(Ask(series, s => s.Retain(ticksBefore, barsBefore), cancel));
    }

    /// <summary>Nothing to do: no hour is kept in pieces.</summary>
    public ValueTask<int> Compact(SeriesId series, HourId before, CancellationToken cancel)
    {
        MarketChecks.Series(series);
        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult(0);
    }

    private ValueTask<T> Change<T>(SeriesId series, Func<MemorySeries, T> change, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_plain)
        {
            MemorySeries there = _series.GetValueOrDefault(series) ?? new MemorySeries();
            T answer = change(there);
            _series[series] = there;
            return ValueTask.FromResult(answer);
        }
    }

    /// <summary>Default for a series that is not there.</summary>
    private T? Ask<T>(SeriesId series, Func<MemorySeries, T> ask, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_plain) return _series.TryGetValue(series, out MemorySeries? there) ? ask(there) : default;
    }
}
