using System.IO.Pipelines;
using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Feeds;
using Arus.Mt5Gateway.Protocol;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Streams;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>One connection of a terminal, from the upgrade to its end: its loops, and who is told what of it. What it hears stands beside.</summary>
internal sealed partial class TerminalSession : IDisposable
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private readonly IGrainFactory _grains;
    private readonly IStreamProvider _streams;
    private readonly Mt5Metrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly string _address;
    private readonly Admission _admission;
    private readonly Inbox _inbox;
    private readonly Outbox _outbox;
    private readonly MessageCheck _check;
    private readonly BrokerClock _clock;
    private readonly CreditBook _credit;
    private readonly SessionFate _fate = new();
    private readonly SnapshotDesk _snapshots = new();
    private readonly PageDesk _pages;
    private readonly List<Task> _loops = [];
    private readonly long _began;
    private readonly int _window;

    private TerminalLink? _link;
    private WorkLoop? _work;
    private GrainReports? _reports;
    private FeedLoop? _feed;
    private TickIntake? _intake;
    private TickPublisher? _publisher;
    private Currency _currency;

    public TerminalSession(IDuplexPipe connection, string address, SessionParts parts, Admission admission)
    {
        (_grains, _streams, _metrics, _time, _log) = (parts.Grains, parts.Streams, parts.Metrics, parts.Time, parts.Log);
        (_address, _admission) = (address, admission);
        _began = _time.GetTimestamp();
        _check = new(_time);
        _clock = new(_time);
        _inbox = new(connection.Input, _time);
        _outbox = new(connection.Output, _check, _time);
        _window = parts.Settings.CreditWindow;
        _credit = new(_window, _metrics, _time);
        _pages = new(_outbox);
    }

    /// <summary>Whether it has said hello and was let in.</summary>
    public bool IsAttached => _work is not null;

    /// <summary>Ends the session from outside.</summary>
    public void End(ByeCode code, string because, TimeSpan? after = null) => _fate.Seal(new(code, because, after));

    /// <summary>Serves the connection to its end. Throws nothing.</summary>
    public async Task Run()
    {
        _metrics.Began();
        Task writing = Guard(_outbox.Run(_fate.Over));
        Task pulse = Guard(Pulse());
        await Guard(_inbox.Run(Take, Settle, _fate.Over));
        _fate.Seal(SessionEnd.Lost("the connection ended"));
        await Task.WhenAll([writing, pulse, .. _loops]);

        SessionEnd end = _fate.End!;
        _metrics.Ended(end.Code);
        LogEnd(end);
        await Task.WhenAll(Guard(Part(end)), Guard(Close(end)));
    }

    public void Dispose()
    {
        _intake?.Forget();
        _link?.Dispose();
        _fate.Dispose();
    }

    /// <summary>A loop's end is the session's, for whatever reason it ended.</summary>
    private async Task Guard(Task loop)
    {
        try
        {
            await loop;
        }
        catch (ProtocolException broken)
        {
            _fate.Seal(SessionEnd.Of(broken));
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            _fate.Seal(SessionEnd.Lost("the connection was lost"));
        }
        catch (Exception error)
        {
            LogFailed(error, _address);
            _fate.Seal(new(ByeCode.Internal, "the gateway failed", s_second * 5));
        }
    }

    /// <summary>What falls due with time.</summary>
    private async Task Pulse()
    {
        using PeriodicTimer timer = new(s_second, _time);
        while (await timer.WaitForNextTickAsync(_fate.Over))
        {
            if (!IsAttached && _time.GetElapsedTime(_began) >= ProtocolLimits.HelloWithin) End(ByeCode.HelloTimeout, $"no hello within {ProtocolLimits.HelloWithin.TotalSeconds:0} s");
            if (_inbox.Silence >= ProtocolLimits.DeadAfter) End(ByeCode.Dead, $"{ProtocolLimits.DeadAfter.TotalSeconds:0} s of silence");
            if (_outbox.Stuck >= ProtocolLimits.DeadAfter) _fate.Seal(SessionEnd.Lost("the terminal reads nothing") with { Code = ByeCode.Dead });
            _outbox.Beat();
            _work?.Woken.Set();
            _feed?.Beat();
        }
    }

    private async Task Greet(TerminalMessage.Hello hello)
    {
        if (!TerminalToken.TryName(hello.Said.Token, out TenantId tenant, out TerminalId terminal) || terminal.Value != hello.Terminal)
        {
            throw new ProtocolException(ByeCode.Token, "the token is none of this terminal's");
        }

        Signal work = new();
        _link = new(_grains, tenant, terminal, new(_fate, work));
        _currency = hello.Said.Account.Currency;
        _clock.Set(hello.Said.Time, hello.Said.ClockRate);
        Answer<TerminalWelcome> answer = await _link.Attach(hello.Said with { Address = _address }, _fate.Over);
        if (!answer.TryGet(out TerminalWelcome? welcome, out Refusal? refusal))
        {
            throw new ProtocolException(ByeCodes.TryParse(refusal.Code, out ByeCode code) ? code : ByeCode.Internal, refusal.Because);
        }

        _admission.Spoke();
        LogBegan(tenant.Value, terminal.Value, welcome.Session, _address, hello.Said.Build, hello.Said.Program);
        GatewayMessage.SnapshotRequest snapshot = _snapshots.Ask(welcome.DealsSince)!;
        await _outbox.Send(new GatewayMessage.Welcome(welcome.Session, _time.GetUtcNow(), welcome.Epoch, _credit.Granted, welcome.HighestGiven, snapshot), _fate.Over);
        Begin(welcome, hello.Said.Feeds, work);
    }

    private void Begin(TerminalWelcome welcome, bool feeds, Signal work)
    {
        _publisher = new(new(4 * _window, _time), _credit, _outbox, _fate, _metrics, _time, _log);
        _intake = new(welcome.Session, _clock, _credit, _publisher, _metrics, _time);
        _reports = new(_link!, _fate, _time, _log);
        _work = new(_link!, work, _outbox, _snapshots, _fate, _metrics, _time, _log);
        _loops.Add(Guard(_publisher.Run(_fate.Over)));
        _loops.Add(Guard(_reports.Run(_fate.Over)));
        _loops.Add(Guard(_work.Run(_fate.Over)));
        if (!feeds || welcome.Feed is not { } feed) return;

        _feed = new(feed, welcome.Session, _grains, _streams, _intake, _pages, _outbox, _clock, _log);
        _loops.Add(Guard(_feed.Run(_fate.Over)));
    }

    /// <summary>The platform hears that nobody is there any more.</summary>
    private async Task Part(SessionEnd end)
    {
        if (_link is not { Session: > 0 }) return;
        if (_feed is not null) await Guard(_feed.End());
        await _link.Detach($"{end.Code.Word()}: {end.Because}").WaitAsync(s_second * 5, _time);
    }

    private async Task Close(SessionEnd end)
    {
        if (end.IsLost) return;
        using CancellationTokenSource within = new(s_second, _time);
        await _outbox.Close(end, within.Token);
        await _inbox.Drain(within.Token);
    }

    private void LogEnd(SessionEnd end)
    {
        bool isOrderly = end.Code is ByeCode.Done or ByeCode.ShuttingDown;
        if (isOrderly) LogEnded(_link?.Tenant.Value, _link?.Terminal.Value, _address, end.Because);
        else LogCut(_link?.Tenant.Value, _link?.Terminal.Value, _address, end.Code.Word(), end.Because);
    }
}
