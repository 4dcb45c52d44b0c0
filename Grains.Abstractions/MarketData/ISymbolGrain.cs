using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>
/// A symbol of a feed: its last quote, its forming and closed bars, the indicators of each timeframe. Key: tenant/feed/symbol, the
/// tenant being <see cref="SharedFeeds.Owner"/> for a feed that many may read. Its ticks come by the stream <see cref="MarketStreams.Ticks"/>.
/// </summary>
[Alias("symbol")]
public interface ISymbolGrain : IGrainWithStringKey
{
    /// <summary>The platform's own code: a session begins. Answers what the terminal should tell first.</summary>
    [Alias("open")]
    Task<Answer<SymbolResume>> Open(Caller caller, SymbolOpening opening, CancellationToken cancel);

    /// <summary>
    /// The platform's own code: what is missing now. Batches that were lost on their way leave holes: who brings ticks asks every few
    /// seconds, and when its stream lagged, and pages them by <see cref="RepairTicks"/> and <see cref="RepairBars"/>.
    /// </summary>
    [Alias("missing"), ReadOnly]
    Task<Answer<SymbolResume>> Missing(Caller caller);

    /// <summary>The platform's own code: a page of missing ticks. Answers what is missing still.</summary>
    [Alias("repair-ticks")]
    Task<Answer<SymbolResume>> RepairTicks(Caller caller, TickPage page, CancellationToken cancel);

    /// <summary>The platform's own code: a page of missing bars. Answers what is missing still.</summary>
    [Alias("repair-bars")]
    Task<Answer<SymbolResume>> RepairBars(Caller caller, BarPage page, CancellationToken cancel);

    /// <summary>The platform's own code: the stored series was changed by an import; what is in memory is read again.</summary>
    [Alias("reload")]
    Task<Answer<Done>> Reload(Caller caller, CancellationToken cancel);

    /// <summary>Quote, last bars and indicators of the timeframes asked for, consistent with one another.</summary>
    [Alias("snapshot")]
    Task<Answer<SymbolSnapshot>> Snapshot(Caller caller, SnapshotQuery query, CancellationToken cancel);

    /// <summary>Closed bars in order of time, at most <paramref name="most"/> (and 10,000); page on from the time of the last.</summary>
    [Alias("bars"), AlwaysInterleave]
    Task<Answer<ImmutableArray<Bar>>> Bars(Caller caller, BarRange range, int most, CancellationToken cancel);

    /// <summary>The closed bars after a sequence, oldest first, at most <paramref name="most"/> (and 10,000): what a desk that woke up has missed.</summary>
    [Alias("bars-after"), AlwaysInterleave]
    Task<Answer<ImmutableArray<BarClosed>>> BarsAfter(Caller caller, Timeframe timeframe, long sequence, int most, CancellationToken cancel);

    /// <summary>
    /// Ticks of a stretch of time in stored order, at most <paramref name="most"/> (and 100,000), late ones included and quarantined
    /// ones not: positions count those that are told.
    /// </summary>
    [Alias("ticks"), AlwaysInterleave]
    Task<Answer<ImmutableArray<Tick>>> Ticks(Caller caller, TickRange range, int most, CancellationToken cancel);

    [Alias("quality"), ReadOnly]
    Task<Answer<SymbolQuality>> Quality(Caller caller);
}
