using System.Globalization;
using System.Text.Json;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>Writes members as the protocol writes each kind of value.</summary>
internal static class JsonWords
{
    public static void Write(this Utf8JsonWriter json, string name, Ticket ticket) => json.WriteString(name, Digits(ticket.Value));

    public static void Write(this Utf8JsonWriter json, string name, Magic magic) => json.WriteString(name, Digits(magic.Value));

    public static void Write(this Utf8JsonWriter json, string name, Price price) => json.WriteString(name, price.ToString());

    public static void Write(this Utf8JsonWriter json, string name, Volume volume) => json.WriteString(name, volume.ToString());

    public static void Write(this Utf8JsonWriter json, string name, decimal value) => json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));

    public static void Write(this Utf8JsonWriter json, string name, Money money) => json.WriteString(name, money.Amount());

    public static void Write(this Utf8JsonWriter json, string name, BrokerTime time) => json.WriteNumber(name, time.Milliseconds);

    public static void Write(this Utf8JsonWriter json, string name, DateTimeOffset utc) => json.WriteNumber(name, utc.ToUnixTimeMilliseconds());

    public static void Write<T>(this Utf8JsonWriter json, string name, T number)
        where T : struct, Enum => json.WriteNumber(name, Convert.ToInt32(number, CultureInfo.InvariantCulture));

    public static void Write(this Utf8JsonWriter json, string name, TickPosition position)
    {
        json.WriteStartObject(name);
        json.Write("time", position.Time);
        json.WriteNumber("index", position.Index);
        json.WriteEndObject();
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items) write(json, item);
        json.WriteEndArray();
    }

    private static string Digits(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
