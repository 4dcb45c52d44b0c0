using System.Buffers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>Reads and writes what the gateway says.</summary>
public static class GatewayMessages
{
    /// <param name="opened">Sees the envelope before anything else is read, to check its sequence.</param>
    /// <exception cref="ProtocolException">The message breaks the protocol.</exception>
    public static GatewayMessage Read(ReadOnlyMemory<byte> utf8, Action<Envelope> opened) => MessageText.Read(utf8, opened, ReadBody);

    public static void Write(IBufferWriter<byte> output, long sequence, long acknowledged, GatewayMessage message) =>
        MessageText.Write(output, new(TypeOf(message), sequence, acknowledged), json => GatewayMessageWriter.Body(json, message));

    public static string TypeOf(GatewayMessage message) => message switch
    {
        GatewayMessage.Welcome => "welcome",
        GatewayMessage.Heartbeat => "heartbeat",
        GatewayMessage.Ack => "ack",
        GatewayMessage.Bye => "bye",
        GatewayMessage.Error => "error",
        GatewayMessage.SnapshotRequest => "snapshot",
        GatewayMessage.Subscribe => "subscribe",
        GatewayMessage.Unsubscribe => "unsubscribe",
        GatewayMessage.PageTicks => "pageTicks",
        GatewayMessage.PageBars => "pageBars",
        GatewayMessage.Credit => "credit",
        GatewayMessage.Slow => "slow",
        GatewayMessage.Command => "command",
        GatewayMessage.Kill => "epoch",
        GatewayMessage.Find => "find",
        GatewayMessage.Other other => other.Type,
        _ => throw new ArgumentOutOfRangeException(nameof(message), message, "a new message: say its type here"),
    };

    private static GatewayMessage ReadBody(string type, JsonFields fields) => type switch
    {
        "welcome" => ReadWelcome(fields),
        "heartbeat" => new GatewayMessage.Heartbeat(fields.Utc("now")),
        "ack" => new GatewayMessage.Ack(),
        "bye" => new GatewayMessage.Bye(
            fields.Text("code", 32), fields.TextOr("because", ""), fields.Has("after") ? fields.Int("after") : null,
            fields.Has("speaks") ? fields.List("speaks", item => (int)item.Whole()) : []),
        "error" => new GatewayMessage.Error(fields.Text("code", 32), fields.Count("about"), fields.TextOr("because", "")),
        "snapshot" => ReadSnapshot(fields),
        "subscribe" => new GatewayMessage.Subscribe(fields.List("items", ReadWish)),
        "unsubscribe" => new GatewayMessage.Unsubscribe(fields.List("items", item => (int)item.Whole())),
        "pageTicks" => new GatewayMessage.PageTicks(
            fields.Count("id"), Index(fields), new(PositionJson.Read(fields.Object("from")), PositionJson.Read(fields.Object("to")))),
        "pageBars" => new GatewayMessage.PageBars(
            fields.Count("id"), Index(fields), new(fields.Known<Timeframe>("timeframe"), fields.Time("from"), fields.Time("to"))),
        "credit" => new GatewayMessage.Credit(fields.Count("total")),
        "slow" => new GatewayMessage.Slow(fields.Count("over")),
        "command" => new GatewayMessage.Command(CommandJson.Read(fields), fields.Utc("now")),
        "epoch" => new GatewayMessage.Kill(new(fields.Count("epoch"), fields.Flag("cancel"), fields.Flag("flatten"))),
        "find" => new GatewayMessage.Find(
            fields.Count("id"), fields.List("magics", item => new Magic(item.WholeText()), ProtocolLimits.MagicsOfALookUp), fields.Time("since")),
        _ => new GatewayMessage.Other(type),
    };

    private static GatewayMessage.Welcome ReadWelcome(JsonFields fields) => new(
        (long)fields.Big("session"), fields.Utc("now"), fields.Count("epoch"), fields.Count("credit"), fields.Count("commandMark"),
        ReadSnapshot(fields.Object("snapshot")));

    private static GatewayMessage.SnapshotRequest ReadSnapshot(JsonFields fields) => new(fields.Count("id"), fields.Time("since"));

    private static SymbolWish ReadWish(JsonFields fields) =>
        new(Index(fields), fields.Symbol("symbol"), fields.Has("resume") ? PositionJson.Read(fields.Object("resume")) : null);

    private static int Index(JsonFields fields) => fields.Int("index", 0, ProtocolLimits.SymbolsSubscribed - 1);
}
