using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arus.Integrations.Storage.State;

/// <summary>An immutable array that was never set is stored, and read, as an empty one; one of bytes as base64.</summary>
internal sealed class ImmutableArrayConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        Type item = typeToConvert.GetGenericArguments()[0];
        return item == typeof(byte)
            ? new Bytes()
            : (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(item))!;
    }

    private sealed class Of<T> : JsonConverter<ImmutableArray<T>>
    {
        public override bool HandleNull => true;

        public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? [] : [.. JsonSerializer.Deserialize<List<T>>(ref reader, options)!];

        public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            if (!value.IsDefault)
            {
                foreach (T item in value) JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndArray();
        }
    }

    private sealed class Bytes : JsonConverter<ImmutableArray<byte>>
    {
        public override bool HandleNull => true;

        public override ImmutableArray<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? [] : [.. reader.GetBytesFromBase64()];

        public override void Write(Utf8JsonWriter writer, ImmutableArray<byte> value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(value.IsDefault ? [] : value.AsSpan());
    }
}
