using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>What a terminal refuses by itself, before its file is written: the protocol's codes.</summary>
internal sealed class CommandChecks(TradingAccount account, ICommandFile file, TerminalCaps caps, GatewayClock gateway, TimeProvider time)
{
    private static readonly TimeSpan s_minute = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _orders = new();

    /// <summary>Null: nothing stands against it.</summary>
    public CommandResult? Refusal(SequencedCommand given)
    {
        VenueCommand command = given.Command;
        if (given.Sequence <= file.Mark.Sequence) return new() { Code = "SEEN" };
        if (command.Epoch < file.Epoch) return new() { Code = "OLD_EPOCH" };
        if (gateway.Now > command.NotAfter) return new() { Code = "TOO_LATE" };
        if (Capped(command) is { } code) return new() { Code = code };
        if (account.Venue.IndexOf(command.Symbol) < 0) return new() { Code = "INVALID", Retcode = TradeRetcode.Invalid };

        TradeRetcode check = account.Venue.Check(account.Request(command));
        return check is TradeRetcode.None or TradeRetcode.PositionClosed ? null : new() { Code = "INVALID", Retcode = check };
    }

    /// <summary>What lowers the risk always passes: closing, removing, protecting.</summary>
    private string? Capped(VenueCommand command)
    {
        bool opens = command.Action is TradeAction.Pending || (command.Action == TradeAction.Deal && command.Position.IsNone);
        if (!opens) return null;
        if (caps.KillFile.Length > 0 && File.Exists(caps.KillFile)) return "KILL_FILE";
        if (!caps.Symbols.IsEmpty && !caps.Symbols.Contains(command.Symbol)) return "CAP_SYMBOL";
        if (caps.MostVolume.Steps > 0 && command.Volume > caps.MostVolume) return "CAP_VOLUME";
        return caps.OrdersAMinute > 0 && IsTooMany() ? "CAP_RATE" : null;
    }

    private bool IsTooMany()
    {
        while (_orders.TryPeek(out long at) && time.GetElapsedTime(at) >= s_minute) _orders.Dequeue();
        if (_orders.Count >= caps.OrdersAMinute) return true;

        _orders.Enqueue(time.GetTimestamp());
        return false;
    }
}
