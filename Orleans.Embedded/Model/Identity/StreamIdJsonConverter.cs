using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Orleans.Runtime;

/// <summary>A pair, since a namespace may hold any character.</summary>
public sealed class StreamIdJsonConverter : JsonConverter<StreamId>
{
    public override StreamId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string?[] pair = JsonSerializer.Deserialize<string?[]>(ref reader, options) ?? [];
        return pair switch
        {
            [] => default,
            [var ns, { Length: > 0 } key] => StreamId.Create(ns, key),
            _ => throw new JsonException("A stream id is a pair: its namespace or null, and its key"),
        };
    }

    public override void Write(Utf8JsonWriter writer, StreamId value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        if (value != default)
        {
            writer.WriteStringValue(value.GetNamespace());
            writer.WriteStringValue(value.GetKeyAsString());
        }

        writer.WriteEndArray();
    }

    public override StreamId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StreamId.Parse(Encoding.UTF8.GetBytes(reader.GetString()!));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, StreamId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}
