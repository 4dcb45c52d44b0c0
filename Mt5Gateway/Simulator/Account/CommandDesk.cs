using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator.Link;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>Carries out commands by the rules of section 9 of the protocol: its own file first, the venue next, the result last.</summary>
internal sealed class CommandDesk(TradingAccount account, ICommandFile file, CommandChecks checks, bool trades, FaultDraws draws, TimeProvider time)
{
    /// <summary>Requests that the venue answers later, by its number of them.</summary>
    private readonly SortedDictionary<long, SequencedCommand> _waiting = [];
    private readonly Queue<(long At, VenueEvent.Result Result)> _late = new();
    private readonly List<ExecutedCommand> _done = [];

    public IReadOnlyList<ExecutedCommand> Done => _done;

    /// <summary>What was never told is not told on another connection.</summary>
    public void LinkLost()
    {
        _waiting.Clear();
        _late.Clear();
    }

    public async Task Take(SequencedCommand given, Outgoing outgoing, CancellationToken cancel)
    {
        CommandResult? refusal = trades ? checks.Refusal(given) : new() { Code = "TRADE_DISABLED" };
        if (refusal is not null)
        {
            await Tell(given, refusal, wasSent: false, outgoing, cancel);
            return;
        }

        file.Write(new(given.Sequence, given.Command.Magic), file.Epoch);
        if (draws.Happens(FaultKind.Crash, draws.Faults.CrashesBeforeSend, (ulong)given.Sequence))
        {
            _done.Add(new(given.Sequence, given.Command, null));
            outgoing.Cut();
            return;
        }

        await outgoing.Say(new TerminalMessage.Told(new VenueEvent.Journaled(given.Sequence, given.Command.Magic)), cancel);
        if (Rejected(given) is { } rejected)
        {
            await Tell(given, rejected, wasSent: false, outgoing, cancel);
            return;
        }

        if (given.Command.Held) account.Held.Add(given.Command.Magic);
        TradeAnswer answer = Send(given.Command);
        if (draws.Happens(FaultKind.LostResult, draws.Faults.LostResults, (ulong)given.Sequence))
        {
            _done.Add(new(given.Sequence, given.Command, null) { WasSent = true });
            outgoing.Cut();
        }
        else if (answer.Retcode == TradeRetcode.Placed && answer.Order.IsNone)
        {
            _waiting[answer.Request] = given;
        }
        else
        {
            await Tell(given, Result(given.Command, answer), wasSent: true, outgoing, cancel);
        }
    }

    /// <summary>Tells results that the venue has now, and those whose delay is over.</summary>
    public async Task TellWaiting(Outgoing outgoing, CancellationToken cancel)
    {
        while (account.Log.Answers.TryDequeue(out TradeAnswer answer))
        {
            // An answer that a later one follows.
            if (answer.Retcode == TradeRetcode.Placed && answer.Order.IsNone) continue;
            if (_waiting.Remove(answer.Request, out SequencedCommand? given)) await Tell(given, Result(given.Command, answer), wasSent: true, outgoing, cancel);
        }

        while (_late.TryPeek(out var next) && time.GetElapsedTime(next.At) >= draws.Faults.ResultsAfter)
        {
            _late.Dequeue();
            await outgoing.Say(new TerminalMessage.Told(next.Result), cancel);
        }
    }

    /// <summary>The epoch is durable before anything is cancelled, and told when all was tried.</summary>
    public async Task Kill(KillOrder order, Outgoing outgoing, CancellationToken cancel)
    {
        if (order.Epoch > file.Epoch) file.Write(file.Mark, order.Epoch);
        if (order.Cancel) account.Cancel(_ => true);
        if (order.Flatten) account.Flatten();
        await outgoing.Say(new TerminalMessage.Told(new VenueEvent.EpochTaken(order.Epoch)), cancel);
    }

    private TradeAnswer Send(VenueCommand command)
    {
        bool isGone = command.Action == TradeAction.Deal && !command.Position.IsNone && !account.TryPosition(command.Position, out _);
        return isGone ? new(0, TradeRetcode.PositionClosed, default, default, 0, default) : account.Send(account.Request(command));
    }

    private CommandResult? Rejected(SequencedCommand given)
    {
        ulong about = (ulong)given.Sequence;
        bool isRequote = given.Command.Action == TradeAction.Deal && draws.Happens(FaultKind.Requote, draws.Faults.Requotes, about);
        if (isRequote) return new() { Code = "SENT", Retcode = TradeRetcode.Requote };
        return draws.Happens(FaultKind.Reject, draws.Faults.Rejects, about) ? new() { Code = "SENT", Retcode = draws.Faults.RejectRetcode } : null;
    }

    private CommandResult Result(VenueCommand command, in TradeAnswer answer) => new()
    {
        Code = "SENT",
        Retcode = answer.Retcode,
        Order = answer.Order,
        Deal = answer.Deal,
        Volume = answer.Volume,
        Price = new Price(answer.Price, account.Venue.Spec(account.Venue.IndexOf(command.Symbol)).Digits),
    };

    private async Task Tell(SequencedCommand given, CommandResult result, bool wasSent, Outgoing outgoing, CancellationToken cancel)
    {
        _done.Add(new(given.Sequence, given.Command, result) { WasSent = wasSent });
        VenueEvent.Result told = new(given.Sequence, given.Command.Magic, result);
        if (wasSent && draws.Faults.ResultsAfter > TimeSpan.Zero) _late.Enqueue((time.GetTimestamp(), told));
        else await outgoing.Say(new TerminalMessage.Told(told), cancel);
    }
}
