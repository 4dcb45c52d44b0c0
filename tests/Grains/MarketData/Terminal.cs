using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Tests.MarketData;

/// <summary>What a terminal's session does for one symbol: opens it, publishes batches in order or out of it, and pages from its own history.</summary>
internal sealed class Terminal(Platform platform, SeriesId series, IReadOnlyList<Tick> history)
{
    public IReadOnlyList<Tick> History => history;

    public static readonly BrokerTime Noon = BrokerTime.Of(new DateTime(2026, 3, 4, 12, 0, 0));

    public static readonly FeedClock Clock = new("UTC+2", TimeSpan.Zero);

    public static readonly NewFeed Settings = new("Broker", Clock, TimeSpan.FromMinutes(1), ["SMA(20)"]);

    private long _session;
    private TickPosition? _resumed;

    public ISymbolGrain Symbol => platform.Grains.Symbol(series);

    public Caller System { get; } = Caller.System(series.Owner);

    /// <summary>How many were told in this session.</summary>
    public int Told { get; private set; }

    /// <summary>Where the session began in the history.</summary>
    public int Begin { get; private set; }

    public static SymbolSpec Spec(SymbolName symbol) => new(
        symbol, "Euro", 5, new(), new(CalculationMode.Forex, "EUR", 0, 0, 0), new(SwapMode.Disabled, 0, 0, DayOfWeek.Wednesday), []);

    public static Tick At(double seconds, long bid) => new(Noon + TimeSpan.FromSeconds(seconds), bid, bid + 2, 0, 0, TickFlags.Bid | TickFlags.Ask);

    /// <summary>A tick a second from noon on, a quiet walk.</summary>
    public static Tick[] Quiet(int count) => [.. Enumerable.Range(0, count).Select(i => At(i, 110_000 + ((i * 7) % 11)))];

    public async Task<SymbolResume> Open()
    {
        SymbolResume resume = await Symbol.Open(System, new(++_session, Spec(series.Symbol), Clock, history.Count == 0 ? Noon : history[0].Time), default).Given();
        _resumed = resume.Next;
        (Begin, Told) = (resume.Next is { } next ? history.TakeWhile((_, i) => Position(i) < next).Count() : 0, 0);
        return resume;
    }

    /// <summary>The next ticks as a batch, which may or may not be published.</summary>
    public TickBatch Next(int count, TimeSpan? clockAfter = null)
    {
        TickBatch batch = Batch(Begin + Told, count, clockAfter);
        Told += batch.Ticks.Length;
        return batch;
    }

    public TickBatch Batch(int from, int count, TimeSpan? clockAfter = null)
    {
        ImmutableArray<Tick> ticks = [.. history.Skip(from).Take(count)];
        BrokerTime clock = (ticks.IsEmpty ? history[Math.Max(0, from - 1)] : ticks[^1]).Time + (clockAfter ?? TimeSpan.Zero);
        return new(_session, from - Begin, from == Begin && _resumed is { } at ? at : Position(from), 5, ticks, clock, 1);
    }

    public Task Publish(TickBatch batch) => platform.Streams.Ticks(series).OnNextAsync(batch);

    /// <summary>Publishes so many ticks in batches, and waits until they are taken.</summary>
    public async Task Tell(int count, int batch = 50, TimeSpan? clockAfter = null)
    {
        for (int left = count; left > 0; left -= batch) await Publish(Next(Math.Min(batch, left), clockAfter));
        await Taken();
    }

    /// <summary>What was published is in the symbol: a marker goes the same way, and is seen as a batch of a session that is over.</summary>
    public async Task Taken()
    {
        long seen = (await Quality()).Counters.BatchesOutOfOrder;
        await Publish(new(0, 0, default, 5, [], default, 0));
        for (int looked = 1; (await Quality()).Counters.BatchesOutOfOrder == seen; looked++)
        {
            // A batch that was refused is given again after a pause of the platform's clock.
            if (looked % 500 == 0) platform.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }
    }

    public async Task<SymbolQuality> Quality() => await Symbol.Quality(System).Given();

    public async Task<SymbolSnapshot> Snapshot(int bars = 1_000, bool withForming = true) => await Symbol.Snapshot(System, new([], bars, [], withForming), default).Given();

    public async Task<ImmutableArray<Tick>> Ticks() => await Symbol.Ticks(System, new(new(new(0), 0), new(Noon + TimeSpan.FromDays(3_000), 0)), 100_000, default).Given();

    /// <summary>Pages what is missing until nothing is, as far as this terminal has it.</summary>
    public async Task Repair(int most = 1_000)
    {
        SymbolResume missing = await Symbol.Missing(System).Given();
        for (int pages = 0; !missing.MissingTicks.IsEmpty; pages++)
        {
            Assert.True(pages < 1_000, "paging does not end");
            TickRange range = missing.MissingTicks[0];
            int[] found = [.. Enumerable.Range(0, history.Count).Where(i => Position(i) >= range.From && Position(i) < range.To)];
            TickPosition end = found.Length > most ? Position(found[most]) : range.To;
            missing = await Symbol.RepairTicks(System, new(new(range.From, end), 5, [.. found.Take(most).Select(i => history[i])], false), default).Given();
        }
    }

    /// <summary>Stores what is not stored yet.</summary>
    public async Task Flushed()
    {
        platform.Clock.Advance(TimeSpan.FromSeconds(2));
        await Symbol.Quality(System);
    }

    public TickPosition Position(int index)
    {
        if (index >= history.Count) return history.Count == 0 ? new(Noon, 0) : new(history[^1].Time, Position(history.Count - 1).Index + 1);

        int same = 0;
        while (index - same > 0 && history[index - same - 1].Time == history[index].Time) same++;
        return new(history[index].Time, same);
    }
}
