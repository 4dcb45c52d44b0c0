using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;

namespace Arus.Fakes.MarketData;

/// <summary>A market store whose writes fail as the test plans, and wait when the test holds them. What a write is of: "ticks", "replace", "bars".</summary>
public sealed class FaultyMarketStore(IMarketStore inner) : IMarketStore
{
    private TaskCompletionSource? _held;

    public FaultPlan Plan { get; } = new();

    /// <summary>Writes from now on wait until <see cref="Release"/>.</summary>
    public void Hold() => _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        TaskCompletionSource? held = _held;
        _held = null;
        held?.SetResult();
    }

    public ValueTask<int> AppendTicks(SeriesId series, HourId hour, int from, ReadOnlyMemory<Tick> ticks, CancellationToken cancel) =>
        new(Write("ticks", () => inner.AppendTicks(series, hour, from, ticks, cancel).AsTask()));

    public async ValueTask ReplaceTicks(SeriesId series, ImmutableArray<TickHour> hours, CancellationToken cancel) =>
        await Write("replace", async () =>
        {
            await inner.ReplaceTicks(series, hours, cancel);
            return true;
        });

    public IAsyncEnumerable<ReadOnlyMemory<Tick>> ReadTicks(SeriesId series, BrokerTime from, BrokerTime to, CancellationToken cancel) => inner.ReadTicks(series, from, to, cancel);

    public ValueTask<ReadOnlyMemory<Tick>> LastTicks(SeriesId series, BrokerTime asOf, int count, CancellationToken cancel) => inner.LastTicks(series, asOf, count, cancel);

    public async ValueTask PutBars(SeriesId series, Timeframe timeframe, BarOrigin origin, ReadOnlyMemory<Bar> bars, CancellationToken cancel) =>
        await Write("bars", async () =>
        {
            await inner.PutBars(series, timeframe, origin, bars, cancel);
            return true;
        });

    public IAsyncEnumerable<ReadOnlyMemory<Bar>> ReadBars(SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime from, BrokerTime to, CancellationToken cancel) =>
        inner.ReadBars(series, timeframe, origin, from, to, cancel);

    public ValueTask<ReadOnlyMemory<Bar>> LastBars(SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime asOf, int count, CancellationToken cancel) =>
        inner.LastBars(series, timeframe, origin, asOf, count, cancel);

    public ValueTask<SeriesInfo?> Info(SeriesId series, CancellationToken cancel) => inner.Info(series, cancel);

    public ValueTask Describe(SeriesInfo info, CancellationToken cancel) => inner.Describe(info, cancel);

    public IAsyncEnumerable<SeriesSummary> Survey(TenantId? owner, CancellationToken cancel) => inner.Survey(owner, cancel);

    public ValueTask<long> Retain(SeriesId series, BrokerTime ticksBefore, BrokerTime barsBefore, CancellationToken cancel) => inner.Retain(series, ticksBefore, barsBefore, cancel);

    public ValueTask<int> Compact(SeriesId series, HourId before, CancellationToken cancel) => inner.Compact(series, before, cancel);

    private async Task<T> Write<T>(string where, Func<Task<T>> write)
    {
        if (_held is { } held) await held.Task;
        return await Plan.Run(where, write);
    }
}
