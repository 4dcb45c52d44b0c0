using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arus.Integrations.Storage.State;

/// <summary>Sorted sets and dictionaries come back in ordinal order, whatever their keys are.</summary>
internal sealed class SortedConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() is Type kind
        && (kind == typeof(ImmutableSortedDictionary<,>) || kind == typeof(ImmutableSortedSet<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        Type[] parts = typeToConvert.GetGenericArguments();
        Type converter = parts.Length == 2 ? typeof(Map<,>).MakeGenericType(parts) : typeof(Set<>).MakeGenericType(parts);
        return (JsonConverter)Activator.CreateInstance(converter)!;
    }

    private sealed class Map<TKey, TValue> : JsonConverter<ImmutableSortedDictionary<TKey, TValue>>
        where TKey : notnull
    {
        private static readonly ImmutableSortedDictionary<TKey, TValue> s_empty =
            ImmutableSortedDictionary.Create<TKey, TValue>(OrdinalOrder.Of<TKey>());

        public override ImmutableSortedDictionary<TKey, TValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            JsonConverter<TKey> keys = Keys(options);
            ImmutableSortedDictionary<TKey, TValue>.Builder read = s_empty.ToBuilder();
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("It is no object.");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                TKey key = keys.ReadAsPropertyName(ref reader, typeof(TKey), options);
                reader.Read();
                read.Add(key, JsonSerializer.Deserialize<TValue>(ref reader, options)!);
            }

            return read.ToImmutable();
        }

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<TKey, TValue> value, JsonSerializerOptions options)
        {
            JsonConverter<TKey> keys = Keys(options);
            writer.WriteStartObject();
            foreach ((TKey key, TValue item) in value.WithComparers(OrdinalOrder.Of<TKey>()))
            {
                keys.WriteAsPropertyName(writer, key, options);
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndObject();
        }

        private static JsonConverter<TKey> Keys(JsonSerializerOptions options) => (JsonConverter<TKey>)options.GetConverter(typeof(TKey));
    }

    private sealed class Set<T> : JsonConverter<ImmutableSortedSet<T>>
    {
        public override ImmutableSortedSet<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ImmutableSortedSet.CreateRange(OrdinalOrder.Of<T>(), JsonSerializer.Deserialize<List<T>>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, ImmutableSortedSet<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (T item in value.WithComparer(OrdinalOrder.Of<T>())) JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}
