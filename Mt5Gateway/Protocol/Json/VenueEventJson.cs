using System.Text.Json;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>The events of the account and of commands, each a message of its own type.</summary>
internal static class VenueEventJson
{
    public static string TypeOf(VenueEvent told) => told switch
    {
        VenueEvent.Journaled => "journaled",
        VenueEvent.Result => "result",
        VenueEvent.OrderSeen => "order",
        VenueEvent.DealSeen => "deal",
        VenueEvent.PositionSeen => "position",
        VenueEvent.PositionClosed => "positionClosed",
        VenueEvent.BalanceSeen => "account",
        VenueEvent.EpochTaken => "epochTaken",
        _ => throw new ArgumentOutOfRangeException(nameof(told), told, "it is told by a message of its own"),
    };

    /// <summary>Null: the type is none of an event.</summary>
    public static VenueEvent? Read(string type, JsonFields fields, Currency currency) => type switch
    {
        "journaled" => new VenueEvent.Journaled(fields.Number("sequence", 1, ProtocolLimits.Counting), fields.Magic("magic")),
        "result" => CommandJson.ReadResult(fields),
        "order" => new VenueEvent.OrderSeen(VenueJson.ReadOrder(fields.Object("item"))),
        "deal" => new VenueEvent.DealSeen(VenueJson.ReadDeal(fields.Object("item"), currency)),
        "position" => new VenueEvent.PositionSeen(VenueJson.ReadPosition(fields.Object("item"), currency)),
        "positionClosed" => new VenueEvent.PositionClosed(fields.Ticket("ticket"), fields.Ticket("identifier")),
        "account" => new VenueEvent.BalanceSeen(AccountJson.ReadBalance(fields, currency)),
        "epochTaken" => new VenueEvent.EpochTaken(fields.Count("epoch")),
        _ => null,
    };

    public static void Write(Utf8JsonWriter json, VenueEvent told)
    {
        switch (told)
        {
            case VenueEvent.Journaled journaled:
                json.WriteNumber("sequence", journaled.Sequence);
                json.Write("magic", journaled.Magic);
                break;
            case VenueEvent.Result result:
                CommandJson.WriteResult(json, result);
                break;
            case VenueEvent.OrderSeen seen:
                json.WritePropertyName("item");
                VenueJson.WriteOrder(json, seen.Order);
                break;
            case VenueEvent.DealSeen seen:
                json.WritePropertyName("item");
                VenueJson.WriteDeal(json, seen.Deal);
                break;
            case VenueEvent.PositionSeen seen:
                json.WritePropertyName("item");
                VenueJson.WritePosition(json, seen.Position);
                break;
            case VenueEvent.PositionClosed closed:
                json.Write("ticket", closed.Ticket);
                json.Write("identifier", closed.Identifier);
                break;
            case VenueEvent.BalanceSeen seen:
                AccountJson.WriteBalance(json, seen.Balance);
                break;
            case VenueEvent.EpochTaken taken:
                json.WriteNumber("epoch", taken.Epoch);
                break;
        }
    }
}
