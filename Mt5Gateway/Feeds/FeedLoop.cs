using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Sessions;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Streams;

namespace Arus.Mt5Gateway.Feeds;

/// <summary>
/// Brings a terminal's feed: announces it, opens its symbols and subscribes them, and pages back what the platform lacks until
/// nothing is missing; looks again for holes while the session lives.
/// </summary>
internal sealed partial class FeedLoop(
    TerminalFeed source, long session, IGrainFactory grains, IStreamProvider streams, TickIntake intake, PageDesk pages, Outbox outbox, BrokerClock clock, ILogger log)
{
    /// <summary>Symbols opened at the same time, and named in one message.</summary>
    private const int Together = 32;

    /// <summary>Seconds between looks for holes.</summary>
    private const int LookEvery = 10;

    /// <summary>After a symbol went on elsewhere than it was asked to, its first ticks show the hole: seconds for which each is looked at.</summary>
    private const int SoonFor = 5;

    private readonly Caller _self = Caller.System(source.Owner);
    private readonly SortedDictionary<SymbolName, SymbolFeed?> _known = [];
    private readonly Repair _repair = new(Caller.System(source.Owner), pages, log);
    private ImmutableArray<SymbolSpec> _offered = [];
    private ImmutableArray<SymbolSpec> _announced = [];
    private FeedClock? _feedClock;
    private readonly Signal _woken = new();
    private int _indices;
    private int _beats;
    private int _soon;

    private IFeedGrain Feed => grains.Feed(_self, source.Feed);

    /// <summary>To be called each second.</summary>
    public void Beat()
    {
        if (++_beats % LookEvery == 0 || Interlocked.Decrement(ref _soon) >= 0) _woken.Set();
    }

    /// <summary>A snapshot told which symbols there are.</summary>
    public void Offer(ImmutableArray<SymbolSpec> symbols)
    {
        ImmutableInterlocked.InterlockedExchange(ref _offered, symbols);
        _woken.Set();
    }

    /// <summary>The terminal answered for a symbol.</summary>
    /// <exception cref="ProtocolException">Nobody asked for it.</exception>
    public void Heard(TerminalMessage.Subscribed subscribed)
    {
        SymbolFeed feed = intake[subscribed.Index] ?? throw new ProtocolException(ByeCode.Unexpected, "a symbol that was not subscribed is");
        if (subscribed.From is { } from) feed.Begin(from, subscribed.Resumed);
        else LogNotSubscribed(feed.Series, subscribed.Refused!);
        if (subscribed.Resumed || feed.Resume is null) return;

        LogNotResumed(feed.Series);
        Volatile.Write(ref _soon, SoonFor);
    }

    public async Task Run(CancellationToken over)
    {
        while (true)
        {
            await _woken.Wait(over);
            if (_offered.IsDefaultOrEmpty) continue;
            try
            {
                await Begin(over);
                foreach (SymbolFeed feed in _known.Values.OfType<SymbolFeed>().ToArray()) await _repair.Whole(feed, over);
            }
            catch (Exception error) when (!over.IsCancellationRequested && error is not ProtocolException)
            {
                LogFailed(error, source.Owner.Value, source.Feed.Value);
            }
        }
    }

    /// <summary>The session is over: the feed has nobody who brings it.</summary>
    public async Task End()
    {
        if (_feedClock is not null) await Feed.Announce(_self, new(session, false, clock.Now, _announced), CancellationToken.None);
    }

    private async Task Begin(CancellationToken over)
    {
        ImmutableArray<SymbolSpec> wanted = [.. _offered.Where(IsWanted).Take(ProtocolLimits.SymbolsSubscribed)];
        ImmutableArray<SymbolSpec> fresh = [.. wanted.Where(spec => _known.GetValueOrDefault(spec.Symbol) is null)];
        if (fresh.IsEmpty && _feedClock is not null) return;

        Answer<FeedView> announced = await Feed.Announce(_self, new(session, true, clock.Now, wanted), CancellationToken.None).WaitAsync(over);
        if (!announced.TryGet(out FeedView? view, out Refusal? refusal))
        {
            LogNoFeed(source.Owner.Value, source.Feed.Value, refusal.Because);
            return;
        }

        (_feedClock, _announced) = (view.Settings.Clock, wanted);
        foreach (SymbolSpec[] some in fresh.Chunk(Together))
        {
            SymbolWish?[] wishes = await Task.WhenAll(some.Select(spec => Open(spec, over)));
            ImmutableArray<SymbolWish> opened = [.. wishes.OfType<SymbolWish>()];
            if (!opened.IsEmpty) await outbox.Send(new GatewayMessage.Subscribe(opened), over);
        }
    }

    private async Task<SymbolWish?> Open(SymbolSpec spec, CancellationToken over)
    {
        SeriesId series = new(source.Owner, source.Feed, spec.Symbol);
        ISymbolGrain grain = grains.Symbol(series);
        Answer<SymbolResume> answer = await grain.Open(_self, new(session, spec, _feedClock!, clock.Now), CancellationToken.None).WaitAsync(over);
        lock (_known)
        {
            if (!answer.TryGet(out SymbolResume? resume, out Refusal? refusal))
            {
                LogNotOpened(series, refusal.Because);
                _known[spec.Symbol] = null;
                return null;
            }

            if (_indices == ProtocolLimits.SymbolsSubscribed) return null;
            SymbolFeed feed = new(_indices++, series, spec, streams.Ticks(series), grain) { Resume = resume.Next };
            _known[spec.Symbol] = feed;
            _repair.Lacks(feed, resume);
            intake.Open(feed);
            return new(feed.Index, spec.Symbol, resume.Next);
        }
    }

    private bool IsWanted(SymbolSpec spec) => source.Symbols.IsDefaultOrEmpty || source.Symbols.Contains(spec.Symbol);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Owner}/{Feed} takes no announcement: {Because}. Its terminal's ticks wait until it does")]
    private partial void LogNoFeed(string owner, string feed, string because);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Series} is not opened: {Because}")]
    private partial void LogNotOpened(SeriesId series, string because);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Series} is not sent by its terminal: {Code}")]
    private partial void LogNotSubscribed(SeriesId series, string code);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Series} goes on at its newest tick: what lies between is paged")]
    private partial void LogNotResumed(SeriesId series);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Owner}/{Feed} could not be brought on: it is tried again")]
    private partial void LogFailed(Exception error, string owner, string feed);
}
