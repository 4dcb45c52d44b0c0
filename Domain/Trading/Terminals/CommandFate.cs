using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Terminals;

/// <summary>What the words of a terminal and its venue mean for a command.</summary>
public static class CommandFate
{
    public const string Sent = "SENT";
    public const string Seen = "SEEN";

    public static bool IsFinal(CommandState state) => state is CommandState.Done or CommandState.Refused or CommandState.Voided or CommandState.NeverExecuted;

    /// <summary>Timeout, Connection, and Placed without an order leave the outcome unknown; so does what the terminal had seen before.</summary>
    public static CommandState Of(CommandResult said) => said.Code switch
    {
        Sent => said.Retcode switch
        {
            TradeRetcode.Done or TradeRetcode.DonePartial or TradeRetcode.NoChanges => CommandState.Done,
            TradeRetcode.Placed => said.Order.IsNone ? CommandState.Unknown : CommandState.Done,
            TradeRetcode.Timeout or TradeRetcode.Connection or TradeRetcode.Error or TradeRetcode.None => CommandState.Unknown,
            _ => CommandState.Refused,
        },
        Seen => CommandState.Unknown,
        _ => CommandState.Refused,
    };

    public static bool Lives(VenueOrder order) => order.State is OrderState.Started or OrderState.Placed or OrderState.Partial or OrderState.RequestAdd or OrderState.RequestModify or OrderState.RequestCancel;

    /// <summary>
    /// What a look-up by magic says of an Unknown command; null when it does not settle it. Nothing found settles it only some time
    /// after the command could last be executed: a venue may still be at work on what it has not answered.
    /// </summary>
    public static TerminalEvent.Settled? Settle(CommandView command, VenueEvent.Found found, DateTimeOffset now)
    {
        VenueSnapshot of = found.Of;
        VenueDeal? deal = of.Deals.FirstOrDefault();
        VenueOrder? order = of.Orders.FirstOrDefault() ?? of.History.FirstOrDefault();
        if (deal is null && of.Orders.IsEmpty && of.Positions.IsEmpty && order is { State: OrderState.Rejected })
        {
            return new(command.Sequence, CommandState.Refused, new() { Code = Sent, Retcode = TradeRetcode.Reject, Order = order.Ticket });
        }

        if (deal is not null || order is not null || !of.Positions.IsEmpty)
        {
            CommandResult result = new() { Code = Sent, Retcode = TradeRetcode.Done, Order = order?.Ticket ?? deal?.Order ?? default, Deal = deal?.Deal ?? default, Volume = deal?.Volume ?? default, Price = deal?.Price ?? default };
            return new(command.Sequence, CommandState.Done, result);
        }

        return found.Complete && now >= command.Command.NotAfter + CommandRules.SettleAfter ? new(command.Sequence, CommandState.NeverExecuted, null) : null;
    }

    /// <summary>What the venue's books say of an Unknown command that changes what is there; null when they do not settle it.</summary>
    public static TerminalEvent.Settled? Settle(CommandView command, VenueSnapshot books, DateTimeOffset now)
    {
        if (IsByMagic(command.Command) || now < command.Command.NotAfter + CommandRules.SettleAfter) return null;

        bool done = command.Command.Action switch
        {
            TradeAction.Remove => !books.Orders.Any(o => o.Ticket == command.Command.Order),
            TradeAction.Modify => books.Orders.Any(o => o.Ticket == command.Command.Order && o.Price == command.Command.Price && o.StopLoss == command.Command.StopLoss && o.TakeProfit == command.Command.TakeProfit),
            TradeAction.SlTp => books.Positions.Any(p => p.Ticket == command.Command.Position && p.StopLoss == command.Command.StopLoss && p.TakeProfit == command.Command.TakeProfit),
            TradeAction.CloseBy => !books.Positions.Any(p => p.Ticket == command.Command.Position) || !books.Positions.Any(p => p.Ticket == command.Command.PositionBy),
            TradeAction.Deal or TradeAction.Pending => false,
        };
        return new(command.Sequence, done ? CommandState.Done : CommandState.NeverExecuted, null);
    }

    /// <summary>Whether the venue keeps the command's magic: it makes an order. What only changes something is found in the books.</summary>
    public static bool IsByMagic(VenueCommand command) => command.Action is TradeAction.Deal or TradeAction.Pending;
}
