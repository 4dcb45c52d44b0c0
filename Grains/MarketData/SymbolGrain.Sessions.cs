using Arus.Domain.Answers;
using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Calendar;
using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.MarketData;

/// <summary>What the platform's own code tells beside the stream: sessions, pages of what was missing, imports.</summary>
internal sealed partial class SymbolGrain
{
    private const int MostPaged = 1_000_000;

    private (long Session, SymbolCalendar? Calendar) _calendar;

    public async Task<Answer<SymbolResume>> Open(Caller caller, SymbolOpening opening, CancellationToken cancel)
    {
        if (SymbolRules.MayTell(_series.Id.Owner, caller) is { } stranger) return Answer.Refuse<SymbolResume>(stranger);
        (Refusal? refusal, SymbolState next) = SymbolRules.Open(State, opening, _book?.Shape);
        if (refusal is not null) return Answer.Refuse<SymbolResume>(refusal);

        if (_book is not null) await Flush(_book, cancel);
        _feed = await AskFeed();
        if (_book is null) await Describe(opening, cancel);
        next = HoleRules.Before(next, _book?.Cursor.Behind);
        await Store(_feed == next.Feed ? next : next with { Feed = _feed }, cancel);
        _book?.Know(State);
        if (_book is null || !SnapshotRules.SpecsOf(_feed).SequenceEqual(_book.Indicators.Specs)) await Load(_book, cancel);

        _book!.Cursor.Open(opening.Session);
        return Answer.Of(Missing(_book));
    }

    public Task<Answer<SymbolResume>> Missing(Caller caller)
    {
        Refusal? refusal = SymbolRules.MayTell(_series.Id.Owner, caller) ?? (_book is null ? Unknown() : null);
        return Task.FromResult(refusal is null ? Answer.Of(Missing(_book!)) : Answer.Refuse<SymbolResume>(refusal));
    }

    public async Task<Answer<SymbolResume>> RepairTicks(Caller caller, TickPage page, CancellationToken cancel)
    {
        Refusal? refusal = SymbolRules.MayTell(_series.Id.Owner, caller) ?? (_book is null || State.Opened is null ? Unknown() : UnlessPage(page));
        if (refusal is not null) return Answer.Refuse<SymbolResume>(refusal);

        if (page.Gone)
        {
            await Store(HoleRules.GivenUp(State, page.Range, _book!.Shape.DayStart), cancel);
            _book.Know(State);
        }
        else
        {
            await Rewrite(_book!, page, state => HoleRules.Filled(state, page.Range), cancel);
        }

        return Answer.Of(Missing(_book!));
    }

    public async Task<Answer<SymbolResume>> RepairBars(Caller caller, BarPage page, CancellationToken cancel)
    {
        Refusal? refusal = SymbolRules.MayTell(_series.Id.Owner, caller) ?? (_book is null ? Unknown() : SymbolRules.UnlessPage(page, _book.Shape));
        if (refusal is not null) return Answer.Refuse<SymbolResume>(refusal);

        if (page.Bars.Length > 0)
        {
            await Changing(_book!, page.Range.From, async () =>
            {
                Bar[] bars = [.. page.Bars.Select(bar => bar with { Flags = BarFlags.Imported })];
                await store.PutBars(_series.Id, page.Range.Timeframe, BarOrigin.Terminal, bars, cancel);
            }, cancel);
        }

        await Store(SymbolRules.Repaired(State, page.Range), cancel);
        return Answer.Of(Missing(_book!));
    }

    public async Task<Answer<Done>> Reload(Caller caller, CancellationToken cancel)
    {
        if (SymbolRules.MayTell(_series.Id.Owner, caller) is { } refusal) return Answer.Refuse<Done>(refusal);

        _feed = await AskFeed();
        if (_book is { } book)
        {
            await Changing(book, SymbolSeries.Start, () => Task.CompletedTask, cancel);
            if (State.Feed != _feed) await Store(State with { Feed = _feed }, cancel);
        }
        else
        {
            await Load(null, cancel);
        }

        return Answer.Done;
    }

    private async Task<NewFeed?> AskFeed()
    {
        Caller self = Caller.System(_series.Id.Owner);
        IFeedGrain feed = _series.Id.Owner == SharedFeeds.Owner ? GrainFactory.SharedFeed(_series.Id.Feed) : GrainFactory.Feed(self, _series.Id.Feed);
        return (await feed.View(self)).TryGet(out FeedView? view, out _) ? view.Settings : null;
    }

    private async Task Describe(SymbolOpening opening, CancellationToken cancel)
    {
        SeriesInfo? info = await store.Info(_series.Id, cancel);
        await store.Describe(new(_series.Id, opening.Spec.Digits, opening.Clock.Zone, info?.Layouts ?? ImmutableSortedDictionary<string, string>.Empty), cancel);
    }

    private SymbolResume Missing(SymbolBook book) =>
        SymbolRules.Resume(State, _writer.Durable, book.Clock ?? State.Opened?.Now ?? SymbolSeries.Start, book.Shape.DayStart) with { Taken = book.Cursor.Next };

    private static Refusal? UnlessPage(TickPage page)
    {
        if (page.Range.From >= page.Range.To || page.Range.To.Time - page.Range.From.Time > TimeSpan.FromDays(400)) return Refuse.Invalid("range: write a stretch of at most 400 days");
        if (page.Ticks.Length > MostPaged) return Refuse.Limit(MostPaged, "ticks a page");

        for (int i = 0; i < page.Ticks.Length; i++)
        {
            BrokerTime at = page.Ticks[i].Time;
            if (at < page.Range.From.Time || at > page.Range.To.Time || (i > 0 && at < page.Ticks[i - 1].Time)) return Refuse.Invalid($"ticks: that of {at} is outside of the range or before the one before");
        }

        return null;
    }

    private async Task FillRing(BarRing ring, Timeframe timeframe, CancellationToken cancel)
    {
        if (!ring.IsWhole) ring.Load((await _series.LastBars(timeframe, BarRing.Capacity, cancel)).AsSpan());
    }

    private static Quote? QuoteOf(SymbolBook book) =>
        book.Last is { } last ? new(last.Time, last.Bid, last.Ask, book.Shape.Digits, book.Received) : null;

    /// <summary>Made again when a session begins: brokers change their hours.</summary>
    private SymbolCalendar? CalendarOf(SymbolOpening? opened)
    {
        if (opened is not null && opened.Session != _calendar.Session) _calendar = (opened.Session, new(opened.Spec, []));
        return _calendar.Calendar;
    }

    private Freshness FreshnessOf(SymbolBook book)
    {
        BrokerTime? now = book.Clock is { } clock ? clock + time.GetElapsedTime(_clockHeard) : null;
        return FreshnessRules.Of(book.Last?.Time, now, CalendarOf(State.Opened), _feed?.StaleAfter ?? FreshnessRules.DefaultStaleAfter);
    }
}
