using System.Text.Json;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>Writes the members of a terminal's message.</summary>
internal static class TerminalMessageWriter
{
    public static void Body(Utf8JsonWriter json, TerminalMessage message)
    {
        switch (message)
        {
            case TerminalMessage.Hello hello:
                WriteHello(json, hello);
                break;
            case TerminalMessage.Heartbeat heartbeat:
                json.Write("time", heartbeat.Time);
                break;
            case TerminalMessage.Bye bye:
                WriteReason(json, bye.Code, bye.Because);
                if (bye.After is { } after) json.WriteNumber("after", after);
                break;
            case TerminalMessage.Error error:
                json.WriteNumber("about", error.About);
                WriteReason(json, error.Code, error.Because);
                break;
            case TerminalMessage.Subscribed subscribed:
                WriteSubscribed(json, subscribed);
                break;
            case TerminalMessage.Clock clock:
                json.Write("time", clock.Time);
                break;
            case TerminalMessage.PageEnd end:
                json.WriteNumber("id", end.Page);
                json.WriteNumber("count", end.Count);
                json.Write("to", end.To);
                json.WriteBoolean("gone", end.Gone);
                break;
            case TerminalMessage.Told told:
                VenueEventJson.Write(json, told.Event);
                break;
            case TerminalMessage.Found found:
                WriteFound(json, found);
                break;
            default:
                WriteSnapshot(json, message);
                break;
        }
    }

    private static void WriteSnapshot(Utf8JsonWriter json, TerminalMessage message)
    {
        switch (message)
        {
            case TerminalMessage.Account account:
                json.WriteNumber("id", account.Snapshot);
                AccountJson.WriteBalance(json, account.Balance);
                break;
            case TerminalMessage.Symbols symbols:
                json.WriteNumber("id", symbols.Snapshot);
                json.WriteList("items", symbols.Items, SymbolJson.Write);
                break;
            case TerminalMessage.Positions positions:
                json.WriteNumber("id", positions.Snapshot);
                json.WriteList("items", positions.Items, VenueJson.WritePosition);
                break;
            case TerminalMessage.Orders orders:
                json.WriteNumber("id", orders.Snapshot);
                json.WriteList("items", orders.Items, VenueJson.WriteOrder);
                break;
            case TerminalMessage.History history:
                json.WriteNumber("id", history.Snapshot);
                json.WriteList("items", history.Items, VenueJson.WriteOrder);
                break;
            case TerminalMessage.Deals deals:
                json.WriteNumber("id", deals.Snapshot);
                json.WriteList("items", deals.Items, VenueJson.WriteDeal);
                break;
            case TerminalMessage.SnapshotEnd end:
                json.WriteNumber("id", end.Snapshot);
                json.WriteNumber("symbols", end.Counts.Symbols);
                json.WriteNumber("positions", end.Counts.Positions);
                json.WriteNumber("orders", end.Counts.Orders);
                json.WriteNumber("history", end.Counts.History);
                json.WriteNumber("deals", end.Counts.Deals);
                json.Write("time", end.Time);
                break;
        }
    }

    private static void WriteHello(Utf8JsonWriter json, TerminalMessage.Hello hello)
    {
        TerminalHello said = hello.Said;
        json.WriteNumber("version", hello.Version);
        json.WriteString("token", said.Token.Value);
        json.WriteString("terminal", hello.Terminal);
        json.WriteNumber("build", said.Build);
        json.WriteString("program", said.Program);
        json.Write("time", said.Time);
        json.WriteNumber("gmtOffset", (long)said.GmtOffset.TotalSeconds);
        json.WriteNumber("clockRate", said.ClockRate);
        json.WriteBoolean("feed", said.Feeds);
        json.WriteBoolean("trade", said.Trades);
        json.WriteStartObject("mark");
        json.WriteNumber("sequence", said.Mark.Sequence);
        json.Write("magic", said.Mark.Magic);
        json.WriteEndObject();
        json.WriteNumber("epoch", said.Epoch);
        json.WriteStartObject("account");
        AccountJson.Write(json, said.Account);
        json.WriteEndObject();
    }

    private static void WriteSubscribed(Utf8JsonWriter json, TerminalMessage.Subscribed subscribed)
    {
        json.WriteNumber("index", subscribed.Index);
        if (subscribed.From is { } from)
        {
            json.Write("from", from);
            json.WriteBoolean("resumed", subscribed.Resumed);
        }
        else
        {
            json.WriteString("error", subscribed.Refused);
        }
    }

    private static void WriteFound(Utf8JsonWriter json, TerminalMessage.Found found)
    {
        VenueSnapshot of = found.Of.Of;
        json.WriteNumber("id", found.LookUp);
        json.Write("magic", found.Of.Magic);
        json.WriteList("orders", of.Orders, VenueJson.WriteOrder);
        json.WriteList("history", of.History, VenueJson.WriteOrder);
        json.WriteList("deals", of.Deals, VenueJson.WriteDeal);
        json.WriteList("positions", of.Positions, VenueJson.WritePosition);
        json.WriteBoolean("complete", found.Of.Complete);
    }

    private static void WriteReason(Utf8JsonWriter json, string code, string because)
    {
        json.WriteString("code", code);
        json.WriteString("because", because);
    }
}
