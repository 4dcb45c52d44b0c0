using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.MarketData;

/// <summary>
/// Where ticks and bars are kept. Ticks in hours of broker time, each a list that grows at its end or is replaced whole; bars by
/// their time, a later one of the same time replacing the earlier. What was answered survives a crash; what was not may or may
/// not be there, whole, and the same write again is right in both cases. Damage behind its back is a
/// <see cref="Storage.StoreDamagedException"/> for whoever reads it.
/// </summary>
public interface IMarketStore
{
    /// <summary>
    /// Adds <paramref name="ticks"/> (all of that hour, in order) behind the first <paramref name="from"/> the hour has, and answers how many it
    /// has now. The same again changes nothing. An hour that has fewer than <paramref name="from"/>, or other ticks there, is an
    /// <see cref="HourConflictException"/>.
    /// </summary>
    ValueTask<int> AppendTicks(SeriesId series, HourId hour, int from, ReadOnlyMemory<Tick> ticks, CancellationToken cancel);

    /// <summary>Replaces whole hours, all or none. An empty one is taken out.</summary>
    ValueTask ReplaceTicks(SeriesId series, ImmutableArray<TickHour> hours, CancellationToken cancel);

    /// <summary>The ticks of <paramref name="from"/> (included) to <paramref name="to"/> (not), in stored order, in blocks of one hour or less.</summary>
    IAsyncEnumerable<ReadOnlyMemory<Tick>> ReadTicks(SeriesId series, BrokerTime from, BrokerTime to, CancellationToken cancel);

    /// <summary>The last <paramref name="count"/> ticks at or before <paramref name="asOf"/>, in stored order.</summary>
    ValueTask<ReadOnlyMemory<Tick>> LastTicks(SeriesId series, BrokerTime asOf, int count, CancellationToken cancel);

    /// <summary>Stores bars in order of time. Bars of the same series, timeframe, origin and time are replaced.</summary>
    ValueTask PutBars(SeriesId series, Timeframe timeframe, BarOrigin origin, ReadOnlyMemory<Bar> bars, CancellationToken cancel);

    /// <summary>The bars of one origin from <paramref name="from"/> (included) to <paramref name="to"/> (not), in order of time.</summary>
    IAsyncEnumerable<ReadOnlyMemory<Bar>> ReadBars(SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime from, BrokerTime to, CancellationToken cancel);

    /// <summary>The last <paramref name="count"/> bars of one origin that begin at or before <paramref name="asOf"/>, in order of time.</summary>
    ValueTask<ReadOnlyMemory<Bar>> LastBars(SeriesId series, Timeframe timeframe, BarOrigin origin, BrokerTime asOf, int count, CancellationToken cancel);

    /// <summary>What is known of a series; null when nothing is stored of it.</summary>
    ValueTask<SeriesInfo?> Info(SeriesId series, CancellationToken cancel);

    /// <summary>Makes the series known, or replaces what is known of it. Digits of a series never change: that is an <see cref="ArgumentException"/>.</summary>
    ValueTask Describe(SeriesInfo info, CancellationToken cancel);

    /// <summary>Every kind of data of every series (or of one owner's), in order of their names.</summary>
    IAsyncEnumerable<SeriesSummary> Survey(TenantId? owner, CancellationToken cancel);

    /// <summary>Takes out ticks before <paramref name="ticksBefore"/> (whole hours) and bars before <paramref name="barsBefore"/>; answers the bytes freed.</summary>
    ValueTask<long> Retain(SeriesId series, BrokerTime ticksBefore, BrokerTime barsBefore, CancellationToken cancel);

    /// <summary>Makes one segment of each hour that was appended to in pieces and ended before <paramref name="before"/>; answers how many hours.</summary>
    ValueTask<int> Compact(SeriesId series, HourId before, CancellationToken cancel);
}
