using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator.Feed;
using Arus.Mt5Gateway.Simulator.Link;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>What a terminal keeps from connection to connection: account, command file, the gateway's clock.</summary>
internal sealed class TerminalDesk
{
    private static readonly TimeSpan s_held = TimeSpan.FromSeconds(15);

    private readonly TerminalOptions _options;
    private readonly TimeProvider _time;
    private readonly FaultDraws _draws;
    private readonly EventTeller _events;

    public TerminalDesk(TerminalOptions options, TradingAccount account, ICommandFile file, MarketClock clock, FaultDraws draws, TimeProvider time)
    {
        (_options, Account, File, Clock, _draws, _time) = (options, account, file, clock, draws, time);
        Gateway = new(time);
        _events = new(account, draws, time);
        Commands = new(account, file, new(account, file, options.Caps, Gateway, time), options.Trades, draws, time);
    }

    public TradingAccount Account { get; }

    public ICommandFile File { get; }

    public MarketClock Clock { get; }

    public GatewayClock Gateway { get; }

    public CommandDesk Commands { get; }

    /// <summary>What the gateway called wrong.</summary>
    public List<string> Errors { get; } = [];

    public BrokerTime ToldTime => Clock.Now + _draws.Faults.ClockOff;

    public TerminalMessage.Heartbeat Heartbeat() => new(ToldTime);

    public TerminalMessage.Hello Hello(TerminalId terminal) => new(ProtocolLimits.Version, terminal.Value, new()
    {
        Token = _options.Token,
        Build = 5_000,
        Program = "Arus simulated terminal 1",
        Time = ToldTime,
        GmtOffset = _options.GmtOffset,
        ClockRate = Clock.Rate,
        Feeds = _options.Feeds,
        Trades = _options.Trades,
        Mark = File.Mark,
        Epoch = File.Epoch,
        Account = AccountTerms.Of(_options, Account.Venue.Settings),
    });

    /// <summary>What was given out above the own mark is void: it is marked as seen, so that a straggler is refused.</summary>
    public void Keep(long commandMark, long epoch)
    {
        CommandMark mark = commandMark > File.Mark.Sequence ? new(commandMark, default) : File.Mark;
        if (mark != File.Mark || epoch > File.Epoch) File.Write(mark, Math.Max(epoch, File.Epoch));
    }

    public Task Snapshot(GatewayMessage.SnapshotRequest asked, Outgoing outgoing, CancellationToken cancel)
    {
        _events.Begin();
        return BookTeller.Snapshot(Account, asked, ToldTime, outgoing, cancel);
    }

    public async Task Tell(Outgoing outgoing, CancellationToken cancel)
    {
        await Commands.TellWaiting(outgoing, cancel);
        await _events.Tell(outgoing, cancel);
    }

    /// <summary>What the platform holds something for does not wait for a link that is down for long.</summary>
    public void LinkDown(long since)
    {
        if (Account.Held.Count == 0 || _time.GetElapsedTime(since) < s_held) return;

        Account.Cancel(Account.Held.Contains);
        Account.Held.Clear();
    }
}
