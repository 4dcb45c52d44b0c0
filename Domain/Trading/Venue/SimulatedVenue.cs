using System.Runtime.CompilerServices;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// The platform's matching engine: one account at one simulated broker, fed with ticks or bars, sent requests, telling a sink what
/// happens. It has no clock, no chance and no thread: the same settings, prices and requests give the same books, to the byte.
/// </summary>
public sealed class SimulatedVenue
{
    private readonly VenueState _state;
    private readonly DealWriter _deals;
    private readonly Matcher _matcher;
    private readonly BarMatcher _bars;
    private readonly StopOut _stopOut;
    private readonly RequestRules _rules;
    private readonly Requests _requests;
    private readonly Clockwork _clockwork;
    private bool _isBusy;

    public SimulatedVenue(VenueSettings settings, IVenueSink sink)
        : this(new VenueState(settings), sink)
    {
    }

    internal SimulatedVenue(VenueState state, IVenueSink sink)
    {
        _state = state;
        FaultDice dice = new(state.Settings.Faults);
        _deals = new(state, sink);
        Fills fills = new(state, sink, _deals);
        Execution execution = new(state, sink, fills);
        Activation activation = new(state, execution, _deals, dice);
        _matcher = new(state, execution, activation, dice);
        _bars = new(state, execution, activation, _matcher);
        _stopOut = new(state, execution, _matcher);
        _rules = new(state, _deals);
        _requests = new(state, sink, _rules, new(state, sink, execution, fills, dice), dice);
        _clockwork = new(state, execution, new(state, sink), _requests);
        History = new(state);
    }

    public VenueSettings Settings => _state.Settings;

    /// <summary>The feed's time.</summary>
    public BrokerTime Now => _state.Now;

    public int SymbolCount => _state.Books.Count;

    public VenueHistory History { get; }

    public VenueFunds Funds => VenueFunds.Of(_state);

    /// <summary>Bars in which it is not known whether the stop loss or the take profit came first; the stop loss was taken.</summary>
    public long AmbiguousBars => _state.Ambiguous;

    /// <summary>Positions that the venue closed for want of margin.</summary>
    public long StopOuts => _state.StopOuts;

    /// <summary>A venue as it was saved.</summary>
    /// <exception cref="FormatException">The bytes are not those of a venue, are of another version, or are damaged.</exception>
    public static SimulatedVenue Restore(ReadOnlyMemory<byte> saved, IVenueSink sink) => new(VenueCodec.Restore(saved), sink);

    /// <summary>All of it as bytes: a venue restored from them goes on as this one does.</summary>
    public byte[] Save() => VenueCodec.Save(_state);

    /// <summary>Offers a symbol, and gives it the number by which prices are told.</summary>
    public int Add(SymbolSpec spec)
    {
        if (_state.IndexOf(spec.Symbol) >= 0) throw new ArgumentException($"the venue has {spec.Symbol} already: add each symbol once", nameof(spec));

        return _state.Add(spec).Index;
    }

    /// <summary>-1: it is not offered.</summary>
    public int IndexOf(SymbolName symbol) => _state.IndexOf(symbol);

    public SymbolSpec Spec(int symbol) => _state.Books[symbol].Spec;

    /// <summary>In points; zero before the first price.</summary>
    public long Bid(int symbol) => _state.Books[symbol].Bid;

    /// <inheritdoc cref="Bid"/>
    public long Ask(int symbol) => _state.Books[symbol].Ask;

    public ReadOnlySpan<BookPosition> Positions(int symbol) => _state.Books[symbol].Positions.Span;

    public ReadOnlySpan<BookOrder> Orders(int symbol) => _state.Books[symbol].Orders.Span;

    /// <summary>Unrealised, in the smallest unit of the account's currency.</summary>
    public long Profit(in BookPosition position) => Valuation.Profit(_state, _state.Books[position.Symbol], in position);

    /// <summary>A price of a symbol. Where nothing fires and nothing falls due it costs a few comparisons.</summary>
    public void Tell(int symbol, in Tick tick)
    {
        SymbolBook book = _state.Books[symbol];
        bool isDue = tick.Time.Milliseconds >= _state.NextMoment;
        if (isDue) Pass(tick.Time);
        else if (tick.Time > _state.Now) _state.Now = tick.Time;

        book.Quote(tick.Bid, tick.Ask);
        book.QuotedAt = tick.Time;
        book.IsOnBars = false;
        if (isDue || book.IsStirred) Match(book);
    }

    /// <summary>A bar of bid prices: its open, its inside, its close. Market orders that wait for it are filled at its open.</summary>
    public void Play(int symbol, in Bar bar)
    {
        SymbolBook book = _state.Books[symbol];
        long spread = _state.Settings.BarSpread ?? bar.Spread;
        bool isDue = bar.Time.Milliseconds >= _state.NextMoment;
        if (isDue) Pass(bar.Time);
        else if (bar.Time > _state.Now) _state.Now = bar.Time;

        book.Quote(bar.Bid.Open, bar.Bid.Open + spread);
        book.QuotedAt = bar.Time;
        book.IsOnBars = true;
        if (_state.OnNextBar > 0) Open(book);
        if (isDue || _state.IsUnweighed || book.IsStirred) Match(book);
        if (book.Stirs(bar.Bid.Low, bar.Bid.High, spread)) MatchInside(book, bar.Bid, spread);
        book.Quote(bar.Bid.Close, bar.Bid.Close + spread);
    }

    /// <summary>Time passes without a price: orders end, swaps are charged, delayed requests arrive.</summary>
    public void Advance(BrokerTime now)
    {
        Enter();
        _clockwork.Advance(now);
        WeighWhereQuoted();
        Leave();
    }

    public TradeAnswer Send(in TradeRequest request)
    {
        Enter();
        TradeAnswer answer = _requests.Send(in request);
        Leave();
        return answer;
    }

    /// <summary>What <see cref="Send"/> would refuse it for; <see cref="TradeRetcode.None"/>: nothing. Changes nothing.</summary>
    public TradeRetcode Check(in TradeRequest request) => _rules.Check(in request, RequestStage.Sent);

    /// <summary>Money comes; a negative amount goes.</summary>
    public Ticket Deposit(Money amount, string? comment = null) => Pay(DealType.Balance, amount, comment);

    /// <summary>Credit is given; a negative amount is taken back.</summary>
    public Ticket GiveCredit(Money amount, string? comment = null) => Pay(DealType.Credit, amount, comment);

    private Ticket Pay(DealType type, Money amount, string? comment)
    {
        if (amount.Currency != Settings.Currency) throw new ArgumentException($"the account is in {Settings.Currency}: {amount} cannot be paid into it", nameof(amount));

        Enter();
        Ticket deal = _deals.Pay(type, amount.Minor, comment);
        Leave();
        return deal;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Pass(BrokerTime time)
    {
        Enter();
        _clockwork.Advance(time);
        Leave();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Open(SymbolBook book)
    {
        Enter();
        _requests.Open(book);
        Leave();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Match(SymbolBook book)
    {
        Enter();
        _matcher.Match(book);
        if (_state.IsUnweighed || book.IsUnsafe) WeighWhereQuoted();
        Leave();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MatchInside(SymbolBook book, in Ohlc bid, long spread)
    {
        Enter();
        _bars.Match(book, in bid, spread);
        foreach (long extreme in (ReadOnlySpan<long>)[bid.Low, bid.High])
        {
            book.Quote(extreme, extreme + spread);
            if (_state.IsUnweighed || book.IsUnsafe) WeighWhereQuoted();
        }

        Leave();
    }

    private void WeighWhereQuoted()
    {
        if (_state.HasTime) _stopOut.Weigh();
    }

    private void Enter()
    {
        if (_isBusy) throw new InvalidOperationException("a sink may not act on the venue that tells it something: act when the call has returned");
        _isBusy = true;
    }

    private void Leave() => _isBusy = false;
}
