using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Simulator.Link;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>
/// Tells ticks, bars and the clock on one connection, within the credit. What there is no credit for stays where it is, in the
/// history.
/// </summary>
internal sealed class TickSender(ImmutableArray<ITickHistory> histories, MarketClock clock, TimeSpan depth, Outgoing outgoing, FaultDraws draws, TimeProvider time)
{
    /// <summary>How far behind a resumption may begin: the protocol's numbers.</summary>
    private static readonly TimeSpan s_farthestResume = TimeSpan.FromMilliseconds(300_000);
    private const int MostResumed = 20_000;

    /// <summary>Ticks of one symbol in one turn, so that others and messages get theirs.</summary>
    private const int MostInATurn = 20_000;

    private static readonly TimeSpan s_clockEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_clockSecond = TimeSpan.FromSeconds(1);

    private readonly SortedDictionary<int, Subscription> _wanted = [];
    private readonly Queue<PageJob> _pages = new();
    private readonly TickFrame _frame = new();
    private BrokerTime _clockTold;
    private long _clockAt;

    public long Granted { get; private set; }

    /// <summary>Ticks and bars told on this connection, live and paged.</summary>
    public long Spent { get; private set; }

    public bool IsWanted => _wanted.Count > 0;

    public IEnumerable<Subscription> Wanted => _wanted.Values;

    private int Credit => (int)Math.Min(int.MaxValue, Math.Max(0, Granted - Spent));

    public void Grant(long total) => Granted = Math.Max(Granted, total);

    public async Task Subscribe(SymbolWish wish, CancellationToken cancel)
    {
        if (histories.FirstOrDefault(h => h.Spec.Symbol == wish.Symbol) is not { } history)
        {
            await outgoing.Say(new TerminalMessage.Subscribed(wish.Index, null, false, "UNKNOWN_SYMBOL"), cancel);
            return;
        }

        BrokerTime now = clock.Now;
        bool resumes = wish.Resume is { } asked && MayResume(history, asked, now);
        TickPosition from = resumes ? wish.Resume!.Value : history.Newest(now) ?? new(now, 0);
        TickCursor cursor = new(history, from);
        _wanted[wish.Index] = new(wish.Index, cursor);
        await outgoing.Say(new TerminalMessage.Subscribed(wish.Index, resumes ? from : cursor.Position(now), resumes, null), cancel);
    }

    public void Unsubscribe(int index) => _wanted.Remove(index);

    public void Page(GatewayMessage.PageTicks asked)
    {
        if (_wanted.TryGetValue(asked.Index, out Subscription? wanted)) _pages.Enqueue(new(asked, wanted.Cursor.History, Kept(wanted.Cursor.History)));
    }

    public async Task Page(GatewayMessage.PageBars asked, CancellationToken cancel)
    {
        if (!_wanted.TryGetValue(asked.Index, out Subscription? wanted)) return;

        ITickHistory history = wanted.Cursor.History;
        BrokerTime kept = Kept(history);
        bool isGone = asked.Range.From < kept;
        BarRange range = isGone ? asked.Range with { From = kept } : asked.Range;
        (ImmutableArray<Bar> bars, BrokerTime to) = BarFold.Of(history, range, clock.Now, Math.Min(Credit, ProtocolLimits.BarsOfAPage));
        byte[] message = new byte[BinaryHeader.Size + (Math.Min(bars.Length, BarFrame.MostBars) * WireBar.Size)];
        for (int at = 0; at < bars.Length; at += BarFrame.MostBars)
        {
            ReadOnlyMemory<Bar> part = bars.AsMemory().Slice(at, Math.Min(BarFrame.MostBars, bars.Length - at));
            await outgoing.SayItems(BarFrame.Write(message, part.Span, asked, history.Spec.Digits), cancel);
            Spent += part.Length;
        }

        await outgoing.Say(new TerminalMessage.PageEnd(asked.Page, bars.Length, new(to, 0), isGone), cancel);
    }

    /// <summary>Tells what is due by the broker's clock; true when there is more that the credit allows.</summary>
    public async Task<bool> Tell(CancellationToken cancel)
    {
        BrokerTime now = clock.Now;
        bool isMore = false;
        foreach (Subscription wanted in _wanted.Values) isMore |= await Live(wanted, now, cancel);
        if (_pages.TryPeek(out PageJob? page) && await IsWhole(page, now, cancel)) _pages.Dequeue();
        await TellClock(now, cancel);
        return (isMore && Credit > 0) || _pages.Count > 0 && Credit > 0;
    }

    /// <summary>Whether all ticks up to the clock's time were told.</summary>
    public bool IsCaughtUp(BrokerTime now) => _wanted.Values.All(w => !w.Cursor.TryPeek(now, out _));

    private async Task<bool> Live(Subscription wanted, BrokerTime now, CancellationToken cancel)
    {
        for (int told = 0; told < MostInATurn && Credit > 0;)
        {
            if (!Fill(wanted.Cursor, now, Credit)) return false;

            BinaryHeader head = new() { Kind = BinaryKind.LiveTicks, Index = wanted.Index, BaseTime = BaseTime(_frame.First), Before = (uint)wanted.Told };
            SpoiledTicks.Spoil(_frame, draws, wanted.Spec.Symbol);
            int count = _frame.Count;
            await outgoing.SayItems(_frame.Close(head), cancel);
            wanted.Told += count;
            Spent += count;
            told += count;
        }

        return wanted.Cursor.TryPeek(now, out _);
    }

    /// <summary>Fills the frame with what the cursor has up to a time; false when that is nothing.</summary>
    private bool Fill(TickCursor cursor, BrokerTime now, int credit)
    {
        while (_frame.Room > 0 && credit > _frame.Count && cursor.TryPeek(now, out Tick next))
        {
            if (_frame.Count > 0 && next.Time - _frame.First.Time > TimeSpan.FromMilliseconds(WireTick.LongestOffset - 60_000)) break;
            ReadOnlySpan<Tick> ticks = cursor.Take(now, Math.Min(_frame.Room, credit - _frame.Count), out TickPosition position);
            _frame.Add(ticks, position, cursor.History.Spec.Digits);
        }

        return _frame.Count > 0;
    }

    private async Task<bool> IsWhole(PageJob page, BrokerTime now, CancellationToken cancel)
    {
        while (Credit > 0)
        {
            ReadOnlySpan<Tick> ticks = page.Take(now, Math.Min(Credit, _frame.Room), out TickPosition position);
            if (ticks.IsEmpty) break;

            _frame.Add(ticks, position, page.Cursor.History.Spec.Digits);
            BinaryHeader head = new() { Kind = BinaryKind.PagedTicks, Index = page.Index, Page = (uint)page.Page, BaseTime = position.Time.Milliseconds };
            Spent += _frame.Count;
            page.Told += _frame.Count;
            await outgoing.SayItems(_frame.Close(head), cancel);
        }

        if (Credit == 0 && page.Told == 0) return false;

        await outgoing.Say(new TerminalMessage.PageEnd(page.Page, page.Told, page.Reached(now), page.Gone), cancel);
        return true;
    }

    /// <summary>Every tick before the told time less a second was told: it waits for the oldest that was not.</summary>
    private async Task TellClock(BrokerTime now, CancellationToken cancel)
    {
        if (_wanted.Count == 0 || (_clockAt != 0 && time.GetElapsedTime(_clockAt) < s_clockEvery)) return;

        BrokerTime promised = now;
        foreach (Subscription wanted in _wanted.Values)
        {
            if (wanted.Cursor.TryPeek(now, out Tick next) && next.Time + s_clockSecond < promised) promised = next.Time + s_clockSecond;
        }

        if (promised - _clockTold < s_clockSecond) return;
        (_clockTold, _clockAt) = (promised, time.GetTimestamp());
        await outgoing.Say(new TerminalMessage.Clock(promised + draws.Faults.ClockOff), cancel);
    }

    private long BaseTime(TickPosition first)
    {
        bool isBack = draws.Happens(FaultKind.TimeBack, draws.Faults.TimesBack, (ulong)first.Time.Milliseconds);
        return first.Time.Milliseconds - (isBack ? 60_000 : 0);
    }

    private bool MayResume(ITickHistory history, TickPosition asked, BrokerTime now) =>
        asked.Time >= Kept(history) && now - asked.Time <= s_farthestResume && history.Count(asked, now, MostResumed + 1) <= MostResumed;

    private BrokerTime Kept(ITickHistory history)
    {
        BrokerTime kept = clock.Now - depth;
        return kept > history.Begins ? kept : history.Begins;
    }
}
