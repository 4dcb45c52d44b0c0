using System.Text.Json;
using System.Text.Json.Serialization;

namespace Orleans.Runtime;

public sealed class GrainIdJsonConverter : JsonConverter<GrainId>
{
    public override GrainId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString());

    public override void Write(Utf8JsonWriter writer, GrainId value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

    public override GrainId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, GrainId value, JsonSerializerOptions options) => writer.WritePropertyName(Text(value));

    private static GrainId Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return default;
        return GrainId.TryParse(text, out GrainId id) ? id : throw new JsonException($"\"{text}\" is no grain id: write it as type/key");
    }

    private static string Text(GrainId value) => value.IsDefault ? "" : value.ToString();
}
