using System.Buffers;
using Arus.Grains.Abstractions.Units;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>Reads and writes what terminals say.</summary>
public static class TerminalMessages
{
    private const double SlowestClock = 0.1;

    /// <param name="currency">Of the account, which hello told; its amounts are in it.</param>
    /// <param name="opened">Sees the envelope before anything else is read, to check its sequence.</param>
    /// <exception cref="ProtocolException">The message breaks the protocol.</exception>
    public static TerminalMessage Read(ReadOnlyMemory<byte> utf8, Currency currency, Action<Envelope> opened) =>
        MessageText.Read(utf8, opened, (type, fields) => ReadBody(type, fields, currency));

    public static void Write(IBufferWriter<byte> output, long sequence, long acknowledged, TerminalMessage message) =>
        MessageText.Write(output, new(TypeOf(message), sequence, acknowledged), json => TerminalMessageWriter.Body(json, message));

    public static string TypeOf(TerminalMessage message) => message switch
    {
        TerminalMessage.Hello => "hello",
        TerminalMessage.Heartbeat => "heartbeat",
        TerminalMessage.Ack => "ack",
        TerminalMessage.Bye => "bye",
        TerminalMessage.Error => "error",
        TerminalMessage.Account => "account",
        TerminalMessage.Symbols => "symbols",
        TerminalMessage.Positions => "positions",
        TerminalMessage.Orders => "orders",
        TerminalMessage.History => "history",
        TerminalMessage.Deals => "deals",
        TerminalMessage.SnapshotEnd => "snapshotEnd",
        TerminalMessage.Subscribed => "subscribed",
        TerminalMessage.Clock => "clock",
        TerminalMessage.PageEnd => "pageEnd",
        TerminalMessage.Told told => VenueEventJson.TypeOf(told.Event),
        TerminalMessage.Found => "found",
        TerminalMessage.Resync => "resync",
        TerminalMessage.Other other => other.Type,
        _ => throw new ArgumentOutOfRangeException(nameof(message), message, "a new message: say its type here"),
    };

    private static TerminalMessage ReadBody(string type, JsonFields fields, Currency currency) => type switch
    {
        "hello" => ReadHello(fields),
        "heartbeat" => new TerminalMessage.Heartbeat(fields.Time("time")),
        "ack" => new TerminalMessage.Ack(),
        "bye" => new TerminalMessage.Bye(fields.Text("code", 32), fields.TextOr("because", ""), fields.Has("after") ? fields.Int("after") : null),
        "error" => new TerminalMessage.Error(fields.Text("code", 32), fields.Count("about"), fields.TextOr("because", "")),
        "account" when fields.Has("id") => new TerminalMessage.Account(fields.Count("id"), AccountJson.ReadBalance(fields, currency)),
        "symbols" => new TerminalMessage.Symbols(fields.Count("id"), fields.List("items", SymbolJson.Read)),
        "positions" => new TerminalMessage.Positions(fields.Count("id"), fields.List("items", item => VenueJson.ReadPosition(item, currency))),
        "orders" => new TerminalMessage.Orders(fields.Count("id"), fields.List("items", VenueJson.ReadOrder)),
        "history" => new TerminalMessage.History(fields.Count("id"), fields.List("items", VenueJson.ReadOrder)),
        "deals" => new TerminalMessage.Deals(fields.Count("id"), fields.List("items", item => VenueJson.ReadDeal(item, currency))),
        "snapshotEnd" => ReadSnapshotEnd(fields),
        "subscribed" => ReadSubscribed(fields),
        "clock" => new TerminalMessage.Clock(fields.Time("time")),
        "pageEnd" => new TerminalMessage.PageEnd(fields.Count("id"), fields.Int("count"), PositionJson.Read(fields.Object("to")), fields.Flag("gone")),
        "found" => ReadFound(fields, currency),
        "resync" => new TerminalMessage.Resync(),
        _ when VenueEventJson.Read(type, fields, currency) is { } told => new TerminalMessage.Told(told),
        _ => new TerminalMessage.Other(type),
    };

    private static TerminalMessage.Hello ReadHello(JsonFields fields)
    {
        int version = fields.Int("version");
        if (version != ProtocolLimits.Version) throw new ProtocolException(ByeCode.Version, $"version {version} is not spoken here");

        double rate = fields.Real("clockRate");
        if (rate is not 0 and < SlowestClock) throw fields.Bad("clockRate", "is neither 0 nor at least 0.1");
        JsonFields mark = fields.Object("mark");
        return new(version, fields.Text("terminal", 128), new()
        {
            Token = new(fields.Text("token")),
            Build = fields.Int("build"),
            Program = fields.Text("program", 128),
            Time = fields.Time("time"),
            GmtOffset = TimeSpan.FromSeconds(fields.Int("gmtOffset", -86_400, 86_400)),
            ClockRate = rate,
            Feeds = fields.Flag("feed"),
            Trades = fields.Flag("trade"),
            Mark = new(mark.Count("sequence"), mark.Magic("magic")),
            Epoch = fields.Count("epoch"),
            Account = AccountJson.Read(fields.Object("account")),
        });
    }

    private static TerminalMessage.SnapshotEnd ReadSnapshotEnd(JsonFields fields) => new(
        fields.Count("id"),
        new(fields.Int("symbols"), fields.Int("positions"), fields.Int("orders"), fields.Int("history"), fields.Int("deals")),
        fields.Time("time"));

    private static TerminalMessage.Subscribed ReadSubscribed(JsonFields fields)
    {
        int index = fields.Int("index", 0, ProtocolLimits.SymbolsSubscribed - 1);
        return fields.Has("error")
            ? new(index, null, false, fields.Text("error", 32))
            : new(index, PositionJson.Read(fields.Object("from")), fields.Flag("resumed"), null);
    }

    private static TerminalMessage.Found ReadFound(JsonFields fields, Currency currency) => new(fields.Count("id"), new(
        fields.Magic("magic"),
        fields.Flag("complete"),
        new(
            default,
            new(),
            fields.List("positions", item => VenueJson.ReadPosition(item, currency)),
            fields.List("orders", VenueJson.ReadOrder),
            fields.List("history", VenueJson.ReadOrder),
            fields.List("deals", item => VenueJson.ReadDeal(item, currency)))));
}
