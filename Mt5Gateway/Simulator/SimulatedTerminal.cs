using System.Threading.Channels;
using Arus.Domain.Trading.Terminals;
using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator.Account;
using Arus.Mt5Gateway.Simulator.Feed;
using Arus.Mt5Gateway.Simulator.Link;

namespace Arus.Mt5Gateway.Simulator;

/// <summary>
/// A MetaTrader 5 terminal that needs no broker: a market of its own, an account on the venue, and a client of the bridge's
/// protocol over a real socket. All of it happens on one loop, as in an Expert Advisor; whoever holds it asks from outside.
/// </summary>
public sealed class SimulatedTerminal : IDisposable
{
    /// <summary>Of the feed, when it runs as fast as it may: what is told between two looks at the messages.</summary>
    private static readonly TimeSpan s_freeSlice = TimeSpan.FromMinutes(5);

    private readonly Channel<Note> _notes = Channel.CreateUnbounded<Note>(new() { SingleReader = true });
    private readonly TerminalOptions _options;
    private readonly TimeProvider _time;
    private readonly TerminalFolder _folder;
    private readonly TerminalLink _link;
    private readonly TerminalDesk _desk;
    private readonly MarketClock _clock;
    private readonly List<(Func<SimulationView, bool> Holds, TaskCompletionSource<SimulationView> Told)> _watchers = [];
    private int _isBeatDue;

    /// <exception cref="FormatException">The token, or a file in its folder, is none.</exception>
    public SimulatedTerminal(TerminalOptions options, TimeProvider time)
    {
        if (!TerminalToken.TryName(options.Token, out _, out TerminalId terminal)) throw new FormatException("the token is none of a terminal: copy it whole, arus-mt5 and three parts");

        (_options, _time) = (options, time);
        _folder = new(options);
        (TradingAccount account, BrokerTime now) = _folder.Open(options.StartAt ?? BrokerTime.Of(time.GetUtcNow().UtcDateTime + options.GmtOffset));
        _clock = new(time, now, options.IsLed ? 0 : options.Speed);
        FaultDraws draws = new(options.Faults);
        _desk = new(options, account, _folder.Commands, _clock, draws, time);
        _link = new(options, terminal, _desk, draws, time, _notes.Writer);
    }

    /// <summary>Ticks and bars told so far, on all connections. May be read at any time.</summary>
    public long Told => _link.Told;

    /// <summary>Runs until it is cancelled, its time is over, or the gateway wants it no more; answers why, by the protocol's word.</summary>
    public async Task<string> RunAsync(CancellationToken cancel)
    {
        using ITimer beats = _time.CreateTimer(_ => Beat(), null, TerminalLink.IdleBeat, TerminalLink.IdleBeat);
        Beat();
        try
        {
            while (await _notes.Reader.WaitToReadAsync(cancel))
            {
                await Turns(cancel);
                beats.Change(_link.BeatEvery, _link.BeatEvery);
                if (_link.Over is { } over) return over;
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Told to stop: what follows is in order.
        }
        finally
        {
            await _link.Leave();
            _folder.Save(_desk.Account);
            Forsake();
        }

        return ByeCode.Done.Word();
    }

    /// <summary>What it looks like between two turns.</summary>
    public Task<SimulationView> Look() => Ask(() => Task.FromResult(View()));

    /// <summary>Waits until something holds between two turns.</summary>
    public async Task<SimulationView> Until(Func<SimulationView, bool> holds, CancellationToken cancel)
    {
        TaskCompletionSource<SimulationView> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(new(() => Watch((holds, told)), () => told.SetException(Ended())));
        return await told.Task.WaitAsync(cancel);
    }

    /// <summary>Moves the clock of a led terminal on; what the credit allows has been told when this returns.</summary>
    public Task Lead(TimeSpan by) => Ask(() =>
    {
        if (!_options.IsLed) throw new InvalidOperationException("the terminal leads its own clock: make it with IsLed");
        _clock.MoveTo(_clock.Now + by);
        return Turn(CancellationToken.None);
    });

    /// <summary>A request to the venue by hand, which no platform sent.</summary>
    public Task<TradeAnswer> Trade(TradeRequest request) => Ask(() => Task.FromResult(_desk.Account.Send(in request)));

    /// <summary>Pulls the cable.</summary>
    public Task Cut() => Ask(() =>
    {
        _link.Cut();
        return Task.FromResult(true);
    });

    public void Dispose()
    {
        _link.Dispose();
        _folder.Dispose();
    }

    private async Task Turns(CancellationToken cancel)
    {
        bool isMore = true;
        while (isMore && _link.Over is null)
        {
            Volatile.Write(ref _isBeatDue, 0);
            while (_notes.Reader.TryRead(out Note? note)) await Hear(note, cancel);
            isMore = await Turn(cancel);
            if (_watchers.Count > 0) TellWatchers();
        }
    }

    private async Task Hear(Note note, CancellationToken cancel)
    {
        if (note is Note.Asked asked) await asked.Act();
        else await _link.Hear(note, cancel);
    }

    /// <summary>Market, link and files go on; true when there is more to do at once.</summary>
    private async Task<bool> Turn(CancellationToken cancel)
    {
        bool isFree = _clock.Rate == 0 && !_options.IsLed && _link.CanTell;
        if (isFree && _link.Session!.Sender.IsCaughtUp(_clock.Now)) _clock.MoveTo(Next());
        BrokerTime now = _clock.Now;
        if (_options.Trades) _desk.Account.Advance(now);
        bool isDone = await _link.Turn(cancel);
        if (_desk.Account.Log.IsChanged) _folder.Save(_desk.Account);
        if (_options.StopAt is { } stop && now >= stop && _link.Session is { } session && session.Sender.IsCaughtUp(stop)) await _link.End(cancel);
        return !isDone || (isFree && _link.CanTell);
    }

    private BrokerTime Next()
    {
        BrokerTime next = _clock.Now + s_freeSlice;
        return _options.StopAt is { } stop && stop < next ? stop : next;
    }

    private void TellWatchers()
    {
        SimulationView view = View();
        foreach (var watcher in _watchers.Where(w => w.Holds(view)).ToArray())
        {
            _watchers.Remove(watcher);
            watcher.Told.TrySetResult(view);
        }
    }

    private SimulationView View() => _link.View() with
    {
        Clock = _clock.Now,
        Mark = _desk.File.Mark,
        Epoch = _desk.File.Epoch,
        Commands = [.. _desk.Commands.Done],
        Books = _desk.Account.Venue.Snapshot(default),
        Errors = [.. _desk.Errors],
    };

    private void Beat()
    {
        if (Interlocked.Exchange(ref _isBeatDue, 1) == 0) _notes.Writer.TryWrite(Note.Beat.Instance);
    }

    private Task Watch((Func<SimulationView, bool> Holds, TaskCompletionSource<SimulationView> Told) watcher)
    {
        _watchers.Add(watcher);
        return Task.CompletedTask;
    }

    private void Post(Note.Asked asked)
    {
        if (!_notes.Writer.TryWrite(asked)) asked.Gone();
    }

    /// <summary>Whoever waits for a terminal that has ended is told so.</summary>
    private void Forsake()
    {
        _notes.Writer.TryComplete();
        while (_notes.Reader.TryRead(out Note? note)) (note as Note.Asked)?.Gone();
        foreach (var watcher in _watchers) watcher.Told.TrySetException(Ended());
    }

    private InvalidOperationException Ended() => new($"the terminal has ended ({_link.Over ?? "it was stopped, or failed"}): ask it while it runs");

    private Task<T> Ask<T>(Func<Task<T>> act)
    {
        TaskCompletionSource<T> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(new(Act, () => told.SetException(Ended())));
        return told.Task;

        async Task Act()
        {
            try
            {
                told.SetResult(await act());
            }
            catch (Exception e)
            {
                told.SetException(e);
            }
        }
    }
}
