using System.Net.Sockets;
using System.Net.WebSockets;
using System.Threading.Channels;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator.Account;
using Arus.Mt5Gateway.Simulator.Feed;

namespace Arus.Mt5Gateway.Simulator.Link;

/// <summary>Connects, and connects again as section 4 of the protocol has it, until it must not.</summary>
internal sealed class TerminalLink(TerminalOptions options, TerminalId terminal, TerminalDesk desk, FaultDraws draws, TimeProvider time, ChannelWriter<Note> notes) : IDisposable
{
    private static readonly TimeSpan s_afterFlood = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_leaveWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_tickBeat = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource _life = new();
    private readonly Backoff _backoff = new(options.Seed);
    private readonly List<string> _ends = [];
    private Task _reading = Task.CompletedTask;
    private long _downSince = time.GetTimestamp();
    private TimeSpan _wait;
    private bool _isConnecting;
    private long _spentBefore;
    private long _number;

    /// <summary>How often a terminal turns that nobody asks ticks of.</summary>
    public static TimeSpan IdleBeat { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Null while there is no connection.</summary>
    public TerminalSession? Session { get; private set; }

    /// <summary>Ticks and bars told on all connections.</summary>
    public long Told => Interlocked.Read(ref _spentBefore) + (Session?.Sender.Spent ?? 0);

    public int Connections { get; private set; }

    /// <summary>Why it will not connect again; null while it will.</summary>
    public string? Over { get; private set; }

    public TimeSpan BeatEvery => Session is { IsOnline: true, Sender.IsWanted: true } ? s_tickBeat : IdleBeat;

    /// <summary>Whether ticks may go out now.</summary>
    public bool CanTell => Session is { IsOnline: true, Sender: { IsWanted: true } sender } && sender.Spent < sender.Granted;

    public async Task Hear(Note note, CancellationToken cancel)
    {
        switch (note)
        {
            case Note.Connected connected:
                await Connected(connected.Wire, cancel);
                break;
            case Note.NotConnected failed:
                _isConnecting = false;
                Wait(failed.Because, TimeSpan.Zero, TimeSpan.Zero);
                break;
            case Note.Heard heard when heard.Wire == Session?.Wire && !Session.Outgoing.IsOver:
                await Session.Hear(heard.Envelope, heard.Message, cancel);
                break;
            case Note.Ended ended when ended.Wire == Session?.Wire:
                Ended(ended);
                break;
        }
    }

    /// <summary>True when nothing is left to do at once.</summary>
    public async Task<bool> Turn(CancellationToken cancel)
    {
        if (Session is { } session)
        {
            bool isCut = MayBeCut && draws.Faults.CutAfter > TimeSpan.Zero && session.Age >= draws.Faults.CutAfter;
            if (isCut && !session.Outgoing.IsOver) session.Outgoing.Cut();
            return await session.Turn(cancel);
        }

        desk.LinkDown(_downSince);
        if (!_isConnecting && Over is null && time.GetElapsedTime(_downSince) >= _wait)
        {
            _isConnecting = true;
            _reading = Connect();
        }

        return true;
    }

    public void Cut() => Session?.Outgoing.Cut();

    /// <summary>The terminal's time is over.</summary>
    public async Task End(CancellationToken cancel)
    {
        if (Session is { } session) await session.Outgoing.Bye(ByeCode.Done, "the terminal's time is over", cancel);
        Over = ByeCode.Done.Word();
    }

    /// <summary>Says good-bye where it still can, and leaves nothing running.</summary>
    public async Task Leave()
    {
        // Of the real clock, since a real socket is waited for.
        using CancellationTokenSource within = new(s_leaveWithin, TimeProvider.System);
        if (Session is { } session)
        {
            if (!session.Outgoing.IsOver) await session.Outgoing.Bye(ByeCode.Done, "the terminal stops", within.Token);
            await _reading.WaitAsync(within.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _life.CancelAsync();
        await _reading;
        Session?.Wire.Dispose();
    }

    public void Dispose() => _life.Dispose();

    public SimulationView View() => new()
    {
        IsOnline = Session?.IsOnline ?? false,
        Connections = Connections,
        Session = Session is { Number: > 0 and var number } ? number : _number,
        Wanted = Session?.Sender.Wanted.Count() ?? 0,
        Spent = Session?.Sender.Spent ?? 0,
        Granted = Session?.Sender.Granted ?? 0,
        SpentInAll = Told,
        IsCaughtUp = Session?.Sender.IsCaughtUp(desk.Clock.Now) ?? false,
        Ends = [.. _ends],
    };

    private bool MayBeCut => draws.Faults.CutConnections == 0 || Connections <= draws.Faults.CutConnections;

    private async Task Connect()
    {
        TerminalWire? wire = null;
        try
        {
            wire = await TerminalWire.Connect(options.Gateway, _life.Token);
        }
        catch (Exception e) when (e is WebSocketException or HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            notes.TryWrite(new Note.NotConnected(e.GetBaseException().Message));
            return;
        }

        notes.TryWrite(new Note.Connected(wire));
        await wire.Read(notes, _life.Token);
    }

    private async Task Connected(TerminalWire wire, CancellationToken cancel)
    {
        _isConnecting = false;
        Connections++;
        Outgoing outgoing = new(wire, time, draws, MayBeCut);
        Session = new(wire, outgoing, new(options.Feeds ? options.Histories : [], desk.Clock, options.HistoryDepth, outgoing, draws, time), desk, time);
        await outgoing.Say(desk.Hello(terminal), cancel);
    }

    private void Ended(Note.Ended ended)
    {
        TerminalSession session = Session!;
        Session = null;
        (_number, _spentBefore) = (session.Number, _spentBefore + session.Sender.Spent);
        desk.Commands.LinkLost();
        session.Wire.Dispose();

        string code = session.Farewell?.Code ?? (ended.Code is { } close && Enum.IsDefined((ByeCode)close) ? ((ByeCode)close).Word() : ended.Because);
        Wait(code, session.IsOnline || session.Number != 0 ? session.Age : TimeSpan.Zero, session.Farewell?.After ?? TimeSpan.Zero);
    }

    private void Wait(string because, TimeSpan lasted, TimeSpan atLeast)
    {
        _ends.Add(because);
        bool isKnown = ByeCodes.TryParse(because, out ByeCode code);
        if (isKnown && !code.MayConnectAgain()) Over = because;
        if (isKnown && code == ByeCode.Flood && atLeast < s_afterFlood) atLeast = s_afterFlood;
        (_downSince, _wait) = (time.GetTimestamp(), _backoff.Next(lasted, atLeast));
    }
}
