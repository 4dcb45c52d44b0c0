using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData.Memory;

namespace Arus.Integrations.Tests.MarketData.Files;

/// <summary>Somebody asks for the stop of the work when so many hours of ticks were read again.</summary>
internal sealed class StoppingStore(CancellationTokenSource stop, int afterHours) : IMarketStore
{
    private readonly MemoryMarketStore _store = new();
    private int _hours;

    public ValueTask<int> AppendTicks(SeriesId series, HourId hour, int from, ReadOnlyMemory<Tick> ticks, CancellationToken cancel) => _store.AppendTicks(series, hour, from, ticks, cancel);

    public ValueTask ReplaceTicks(SeriesId series, ImmutableArray<TickHour> hours, CancellationToken cancel) => _store.ReplaceTicks(series, hours, cancel);

    public IAsyncEnumerable<ReadOnlyMemory<Tick>> ReadTicks(SeriesId series, BrokerTime from, BrokerTime to, CancellationToken cancel)
    {
        if (++_hours == afterHours) stop.Cancel();
        return _store.ReadTicks(series, from, to, cancel);
    }

    public ValueTask<ReadOnlyMemory<Tick>> LastTicks(SeriesId series, BrokerTime asOf, int count, CancellationToken cancel) => _store.LastTicks(series, asOf, count, cancel);

    public ValueTask PutBars(SeriesId series, Timeframe timeframe, BarOrigin origin, ReadOnlyMemory<Bar> bars, CancellationToken cancel) => _store.PutBars(series, timeframe, origin, bars, cancel);

    public IAsyncEnumerable<ReadOnlyMemory<Bar>> ReadBars(SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime from, BrokerTime to, CancellationToken cancel) =>
        _store.ReadBars(series, timeframe, origin, from, to, cancel);

    public ValueTask<ReadOnlyMemory<Bar>> LastBars(SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime asOf, int count, CancellationToken cancel) =>
        _store.LastBars(series, timeframe, origin, asOf, count, cancel);

    public ValueTask<SeriesInfo?> Info(SeriesId series, CancellationToken cancel) => _store.Info(series, cancel);

    public ValueTask Describe(SeriesInfo info, CancellationToken cancel) => _store.Describe(info, cancel);

    public IAsyncEnumerable<SeriesSummary> Survey(TenantId? owner, CancellationToken cancel) => _store.Survey(owner, cancel);

    public ValueTask<long> Retain(SeriesId series, BrokerTime ticksBefore, BrokerTime barsBefore, CancellationToken cancel) => _store.Retain(series, ticksBefore, barsBefore, cancel);

    public ValueTask<int> Compact(SeriesId series, HourId before, CancellationToken cancel) => _store.Compact(series, before, cancel);
}
