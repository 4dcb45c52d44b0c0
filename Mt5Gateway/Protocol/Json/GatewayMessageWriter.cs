using System.Globalization;
using System.Text.Json;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>Writes the members of a gateway's message.</summary>
internal static class GatewayMessageWriter
{
    public static void Body(Utf8JsonWriter json, GatewayMessage message)
    {
        switch (message)
        {
            case GatewayMessage.Welcome welcome:
                WriteWelcome(json, welcome);
                break;
            case GatewayMessage.Heartbeat heartbeat:
                json.Write("now", heartbeat.Now);
                break;
            case GatewayMessage.Bye bye:
                WriteBye(json, bye);
                break;
            case GatewayMessage.Error error:
                json.WriteString("code", error.Code);
                json.WriteNumber("about", error.About);
                json.WriteString("because", error.Because);
                break;
            case GatewayMessage.SnapshotRequest request:
                WriteRequest(json, request);
                break;
            case GatewayMessage.Credit credit:
                json.WriteNumber("total", credit.Total);
                break;
            case GatewayMessage.Slow slow:
                json.WriteNumber("over", slow.Over);
                break;
            case GatewayMessage.Command command:
                json.Write("now", command.Now);
                CommandJson.Write(json, command.Of);
                break;
            case GatewayMessage.Kill kill:
                json.WriteNumber("epoch", kill.Order.Epoch);
                json.WriteBoolean("cancel", kill.Order.Cancel);
                json.WriteBoolean("flatten", kill.Order.Flatten);
                break;
            case GatewayMessage.Find find:
                json.WriteNumber("id", find.LookUp);
                json.WriteList("magics", find.Magics, static (writer, magic) => writer.WriteStringValue(magic.ToString()));
                json.Write("since", find.Since);
                break;
            default:
                WriteFeed(json, message);
                break;
        }
    }

    private static void WriteFeed(Utf8JsonWriter json, GatewayMessage message)
    {
        switch (message)
        {
            case GatewayMessage.Subscribe subscribe:
                json.WriteList("items", subscribe.Items, WriteWish);
                break;
            case GatewayMessage.Unsubscribe unsubscribe:
                json.WriteList("items", unsubscribe.Items, static (writer, index) => writer.WriteNumberValue(index));
                break;
            case GatewayMessage.PageTicks page:
                json.WriteNumber("id", page.Page);
                json.WriteNumber("index", page.Index);
                json.Write("from", page.Range.From);
                json.Write("to", page.Range.To);
                break;
            case GatewayMessage.PageBars page:
                json.WriteNumber("id", page.Page);
                json.WriteNumber("index", page.Index);
                json.Write("timeframe", page.Range.Timeframe);
                json.Write("from", page.Range.From);
                json.Write("to", page.Range.To);
                break;
        }
    }

    private static void WriteWelcome(Utf8JsonWriter json, GatewayMessage.Welcome welcome)
    {
        json.WriteNumber("version", ProtocolLimits.Version);
        json.WriteString("session", welcome.Session.ToString(CultureInfo.InvariantCulture));
        json.Write("now", welcome.Now);
        json.WriteNumber("epoch", welcome.Epoch);
        json.WriteNumber("credit", welcome.Granted);
        json.WriteNumber("commandMark", welcome.CommandMark);
        json.WriteStartObject("snapshot");
        WriteRequest(json, welcome.Snapshot);
        json.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter json, GatewayMessage.SnapshotRequest request)
    {
        json.WriteNumber("id", request.Id);
        json.Write("since", request.Since);
    }

    private static void WriteBye(Utf8JsonWriter json, GatewayMessage.Bye bye)
    {
        json.WriteString("code", bye.Code);
        json.WriteString("because", bye.Because);
        if (bye.After is { } after) json.WriteNumber("after", after);
        if (!bye.Speaks.IsEmpty) json.WriteList("speaks", bye.Speaks, static (writer, version) => writer.WriteNumberValue(version));
    }

    private static void WriteWish(Utf8JsonWriter json, SymbolWish wish)
    {
        json.WriteStartObject();
        json.WriteNumber("index", wish.Index);
        json.WriteString("symbol", wish.Symbol.Value);
        if (wish.Resume is { } resume) json.Write("resume", resume);
        json.WriteEndObject();
    }
}
