using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Arus.Grains.MarketData;

/// <summary>
/// The only writer of its series. What came stands in the book; the writer stores it in the background, beside the turns. Reads
/// of bars and ticks interleave with everything: they copy what is not stored before they await the store, so that nothing is
/// seen twice or not at all.
/// </summary>
[ImplicitStreamSubscription(MarketStreams.Ticks)]
internal sealed partial class SymbolGrain(
    [PersistentState("symbol")] IPersistentState<SymbolState> stored,
    [PersistentState("symbol-progress")] IPersistentState<SymbolProgress> progress,
    IMarketStore store,
    [FromKeyedServices(StoreName.History)] IJournal journal,
    MarketDataOptions options,
    TimeProvider time,
    ILogger<SymbolGrain> log) : StoredGrain<SymbolState>(stored), ISymbolGrain, IStreamSubscriptionObserver
{
    private SymbolSeries _series = null!;
    private SymbolWriter _writer = null!;
    private SymbolNews _news = null!;
    private UsageMeter _meter = null!;

    /// <summary>Null while nothing is known of the series.</summary>
    private SymbolBook? _book;
    private NewFeed? _feed;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        SeriesId id = MarketDataKeys.SeriesOf(this.GetPrimaryKeyString());
        _series = new(store, id);
        _writer = new(_series, StoreProgress);
        _meter = new(journal, _series);
        _news = new(this.GetStreamProvider(MarketStreams.Provider), id, error => LogNotTold(error, id));
        _feed = State.Feed;
        await Load(null, cancellationToken);
        this.RegisterGrainTimer(FlushDue, new GrainTimerCreationOptions { DueTime = options.FlushEvery, Period = options.FlushEvery, Interleave = true });
        this.RegisterGrainTimer(Retain, new GrainTimerCreationOptions { DueTime = s_firstRetention, Period = s_retainEvery, Interleave = true });
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Rest(cancellationToken);

    public async Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) =>
        await handleFactory.Create<TickBatch>().ResumeAsync((batch, _) => Take(batch), Lagged);

    public async Task<Answer<SymbolSnapshot>> Snapshot(Caller caller, SnapshotQuery query, CancellationToken cancel)
    {
        if (await MayRead(caller) is { } refusal) return Answer.Refuse<SymbolSnapshot>(refusal);
        if (_book is not { } book) return Answer.Refuse<SymbolSnapshot>(Unknown());
        if (SnapshotRules.Check(query, out var asked) is { } wrong) return Answer.Refuse<SymbolSnapshot>(wrong);

        ImmutableArray<Timeframe> timeframes = SnapshotRules.TimeframesOf(query);
        foreach (Timeframe timeframe in timeframes) await FillRing(book.Ring(timeframe), timeframe, cancel);

        ImmutableArray<TimeframeView> views = [.. timeframes.Select(timeframe => SnapshotRules.View(book, timeframe, query, asked))];
        Meter(caller, views.Sum(view => view.Bars.Length));
        return Answer.Of(new SymbolSnapshot(_series.Id, book.Shape.Digits, QuoteOf(book), FreshnessOf(book), views));
    }

    public async Task<Answer<ImmutableArray<Bar>>> Bars(Caller caller, BarRange range, int most, CancellationToken cancel)
    {
        if (await MayRead(caller) is { } refusal) return Answer.Refuse<ImmutableArray<Bar>>(refusal);
        if (Reads.Check(range, most) is { } wrong) return Answer.Refuse<ImmutableArray<Bar>>(wrong);
        if (_book is not { } book) return Answer.Refuse<ImmutableArray<Bar>>(Unknown());

        ImmutableArray<Bar> bars = await Reads.Bars(_series, _writer, book, range, Math.Min(most, SymbolRules.MostBars), cancel);
        Meter(caller, bars.Length);
        return Answer.Of(bars);
    }

    public async Task<Answer<ImmutableArray<BarClosed>>> BarsAfter(Caller caller, Timeframe timeframe, long sequence, int most, CancellationToken cancel)
    {
        TimeSpan dayStart = _book?.Shape.DayStart ?? default;
        BrokerTime from = Reads.IsTimeframe(timeframe) && sequence < long.MaxValue ? BarNumber.Begin(sequence + 1, timeframe, dayStart) : SymbolSeries.End;
        Answer<ImmutableArray<Bar>> bars = await Bars(caller, new(timeframe, from, SymbolSeries.End), most, cancel);
        if (!bars.TryGet(out ImmutableArray<Bar> found, out Refusal? refusal)) return Answer.Refuse<ImmutableArray<BarClosed>>(refusal);

        byte digits = _book?.Shape.Digits ?? 0;
        return Answer.Of<ImmutableArray<BarClosed>>([.. found.Select(bar => new BarClosed(timeframe, BarNumber.Of(bar.Time, timeframe, dayStart), bar, digits))]);
    }

    public async Task<Answer<ImmutableArray<Tick>>> Ticks(Caller caller, TickRange range, int most, CancellationToken cancel)
    {
        if (await MayRead(caller) is { } refusal) return Answer.Refuse<ImmutableArray<Tick>>(refusal);
        if (most < 1) return Answer.Refuse<ImmutableArray<Tick>>(Domain.Answers.Refuse.Invalid("most: write 1 or more"));
        if (_book is not { } book) return Answer.Refuse<ImmutableArray<Tick>>(Unknown());

        ImmutableArray<Tick> ticks = await Reads.Ticks(_series, _writer, book, range, Math.Min(most, SymbolRules.MostTicks), cancel);
        Meter(caller, ticks.Length);
        return Answer.Of(ticks);
    }

    public async Task<Answer<SymbolQuality>> Quality(Caller caller)
    {
        if (await MayRead(caller) is { } refusal) return Answer.Refuse<SymbolQuality>(refusal);
        if (_book is not { } book) return Answer.Refuse<SymbolQuality>(Unknown());

        return Answer.Of(new SymbolQuality(
            book.Tally.Counters, book.Tally.Samples, [.. State.Holes.Select(hole => hole.Range)], FreshnessOf(book), book.Last?.Time));
    }

    private async ValueTask<Refusal?> MayRead(Caller caller)
    {
        if (!SymbolRules.MustAskFeed(_series.Id.Owner, caller)) return SymbolRules.MayRead(_series.Id.Owner, caller);

        return (await GrainFactory.SharedFeed(_series.Id.Feed).MayRead(caller)).TryGet(out _, out Refusal? refusal) ? null : refusal;
    }

    private void Meter(Caller caller, int rows)
    {
        if (SymbolRules.MustAskFeed(_series.Id.Owner, caller)) _meter.Read(caller.Tenant, rows);
    }

    private Refusal Unknown() => new(MarketDataRefusals.UnknownSymbol, $"nothing is known of {_series.Id.Symbol} of feed {_series.Id.Feed}");
}
