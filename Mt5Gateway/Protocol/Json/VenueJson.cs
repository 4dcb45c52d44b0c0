using System.Text.Json;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>Positions, orders and deals.</summary>
internal static class VenueJson
{
    public static VenuePosition ReadPosition(JsonFields fields, Currency currency) => new()
    {
        Ticket = fields.Ticket("ticket"),
        Identifier = fields.Ticket("identifier"),
        Symbol = fields.Symbol("symbol"),
        Side = fields.Known<PositionSide>("type"),
        Volume = fields.Volume("volume"),
        Price = fields.Price("price"),
        StopLoss = fields.Price("sl"),
        TakeProfit = fields.Price("tp"),
        Swap = fields.Money("swap", currency),
        Profit = fields.Money("profit", currency),
        Magic = fields.Magic("magic"),
        Opened = fields.Time("time"),
        Reason = fields.Open<DealReason>("reason"),
    };

    public static void WritePosition(Utf8JsonWriter json, VenuePosition position)
    {
        json.WriteStartObject();
        json.Write("ticket", position.Ticket);
        json.Write("identifier", position.Identifier);
        json.WriteString("symbol", position.Symbol.Value);
        json.Write("type", position.Side);
        json.Write("volume", position.Volume);
        json.Write("price", position.Price);
        json.Write("sl", position.StopLoss);
        json.Write("tp", position.TakeProfit);
        json.Write("swap", position.Swap);
        json.Write("profit", position.Profit);
        json.Write("magic", position.Magic);
        json.Write("time", position.Opened);
        json.Write("reason", position.Reason);
        json.WriteEndObject();
    }

    public static VenueOrder ReadOrder(JsonFields fields) => new()
    {
        Ticket = fields.Ticket("ticket"),
        Symbol = fields.Symbol("symbol"),
        Type = fields.Known<OrderType>("type"),
        State = fields.Known<OrderState>("state"),
        Initial = fields.Volume("volumeInitial"),
        Current = fields.Volume("volumeCurrent"),
        Price = fields.Price("price"),
        StopLimit = fields.Price("stopLimit"),
        StopLoss = fields.Price("sl"),
        TakeProfit = fields.Price("tp"),
        Filling = fields.Open<OrderFilling>("filling"),
        Time = fields.Known<OrderTime>("timeType"),
        Expiration = fields.Time("expiration"),
        Magic = fields.Magic("magic"),
        Position = fields.Ticket("position"),
        SetUp = fields.Time("timeSetup"),
        Ended = fields.Time("timeDone"),
        Reason = fields.Open<DealReason>("reason"),
    };

    public static void WriteOrder(Utf8JsonWriter json, VenueOrder order)
    {
        json.WriteStartObject();
        json.Write("ticket", order.Ticket);
        json.WriteString("symbol", order.Symbol.Value);
        json.Write("type", order.Type);
        json.Write("state", order.State);
        json.Write("volumeInitial", order.Initial);
        json.Write("volumeCurrent", order.Current);
        json.Write("price", order.Price);
        json.Write("stopLimit", order.StopLimit);
        json.Write("sl", order.StopLoss);
        json.Write("tp", order.TakeProfit);
        json.Write("filling", order.Filling);
        json.Write("timeType", order.Time);
        json.Write("expiration", order.Expiration);
        json.Write("magic", order.Magic);
        json.Write("position", order.Position);
        json.Write("timeSetup", order.SetUp);
        json.Write("timeDone", order.Ended);
        json.Write("reason", order.Reason);
        json.WriteEndObject();
    }

    public static VenueDeal ReadDeal(JsonFields fields, Currency currency) => new()
    {
        Deal = fields.Ticket("deal"),
        Order = fields.Ticket("order"),
        Position = fields.Ticket("position"),
        Symbol = fields.Text("symbol", 128).Length == 0 ? default : fields.Symbol("symbol"),
        Type = fields.Open<DealType>("type"),
        Entry = fields.Known<DealEntry>("entry"),
        Volume = fields.Volume("volume"),
        Price = fields.Price("price"),
        Profit = fields.Money("profit", currency),
        Swap = fields.Money("swap", currency),
        Commission = fields.Money("commission", currency),
        Fee = fields.Money("fee", currency),
        Magic = fields.Magic("magic"),
        Time = fields.Time("time"),
        Reason = fields.Open<DealReason>("reason"),
    };

    public static void WriteDeal(Utf8JsonWriter json, VenueDeal deal)
    {
        json.WriteStartObject();
        json.Write("deal", deal.Deal);
        json.Write("order", deal.Order);
        json.Write("position", deal.Position);
        json.WriteString("symbol", deal.Symbol.Value ?? "");
        json.Write("type", deal.Type);
        json.Write("entry", deal.Entry);
        json.Write("volume", deal.Volume);
        json.Write("price", deal.Price);
        json.Write("profit", deal.Profit);
        json.Write("swap", deal.Swap);
        json.Write("commission", deal.Commission);
        json.Write("fee", deal.Fee);
        json.Write("magic", deal.Magic);
        json.Write("time", deal.Time);
        json.Write("reason", deal.Reason);
        json.WriteEndObject();
    }
}
