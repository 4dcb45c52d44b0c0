using System.Text.Json;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>Commands and what a terminal says of them.</summary>
internal static class CommandJson
{
    public static SequencedCommand Read(JsonFields fields) => new(fields.Number("sequence", 1, ProtocolLimits.Counting), new()
    {
        Magic = fields.Magic("magic"),
        NotAfter = fields.Utc("notAfter"),
        Epoch = fields.Count("epoch"),
        Held = fields.Flag("held"),
        Action = fields.Known<TradeAction>("action"),
        Symbol = fields.Text("symbol", 128).Length == 0 ? default : fields.Symbol("symbol"),
        Type = fields.Known<OrderType>("type"),
        Volume = fields.Volume("volume"),
        Price = fields.Price("price"),
        StopLimit = fields.Price("stopLimit"),
        StopLoss = fields.Price("sl"),
        TakeProfit = fields.Price("tp"),
        Deviation = fields.Int("deviation"),
        Filling = fields.Known<OrderFilling>("filling"),
        Time = fields.Known<OrderTime>("timeType"),
        Expiration = fields.Time("expiration"),
        Position = fields.Ticket("position"),
        PositionBy = fields.Ticket("positionBy"),
        Order = fields.Ticket("order"),
    });

    public static void Write(Utf8JsonWriter json, SequencedCommand given)
    {
        VenueCommand command = given.Command;
        json.WriteNumber("sequence", given.Sequence);
        json.Write("magic", command.Magic);
        json.Write("notAfter", command.NotAfter);
        json.WriteNumber("epoch", command.Epoch);
        json.WriteBoolean("held", command.Held);
        json.Write("action", command.Action);
        json.WriteString("symbol", command.Symbol.Value ?? "");
        json.Write("type", command.Type);
        json.Write("volume", command.Volume);
        json.Write("price", command.Price);
        json.Write("stopLimit", command.StopLimit);
        json.Write("sl", command.StopLoss);
        json.Write("tp", command.TakeProfit);
        json.WriteNumber("deviation", command.Deviation);
        json.Write("filling", command.Filling);
        json.Write("timeType", command.Time);
        json.Write("expiration", command.Expiration);
        json.Write("position", command.Position);
        json.Write("positionBy", command.PositionBy);
        json.Write("order", command.Order);
    }

    public static VenueEvent.Result ReadResult(JsonFields fields) => new(fields.Number("sequence", 1, ProtocolLimits.Counting), fields.Magic("magic"), new()
    {
        Code = fields.Text("code", 32),
        Retcode = fields.Open<TradeRetcode>("retcode"),
        Order = fields.Ticket("order"),
        Deal = fields.Ticket("deal"),
        Volume = fields.Volume("volume"),
        Price = fields.Price("price"),
        Comment = fields.TextOr("comment", ""),
    });

    public static void WriteResult(Utf8JsonWriter json, VenueEvent.Result result)
    {
        CommandResult said = result.Said;
        json.WriteNumber("sequence", result.Sequence);
        json.Write("magic", result.Magic);
        json.WriteString("code", said.Code);
        json.Write("retcode", said.Retcode);
        json.WriteString("retcodeName", Retcodes.Name(said.Retcode));
        json.Write("order", said.Order);
        json.Write("deal", said.Deal);
        json.Write("volume", said.Volume);
        json.Write("price", said.Price);
        json.WriteString("comment", said.Comment);
    }
}
