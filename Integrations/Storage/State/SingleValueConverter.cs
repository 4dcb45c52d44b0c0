using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arus.Integrations.Storage.State;

internal sealed class SingleValueConverter<TStruct, TValue>(PropertyInfo property) : JsonConverter<TStruct>
    where TStruct : struct
{
    private readonly Func<TValue, TStruct> _make = Maker();
    private readonly Func<TStruct, TValue?> _value = Reader(property);

    public override bool HandleNull => true;

    public override TStruct Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : _make(Inner(options).Read(ref reader, typeof(TValue), options)!);

    public override void Write(Utf8JsonWriter writer, TStruct value, JsonSerializerOptions options)
    {
        if (_value(value) is { } inner) Inner(options).Write(writer, inner, options);
        else writer.WriteNullValue();
    }

    public override TStruct ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _make(Inner(options).ReadAsPropertyName(ref reader, typeof(TValue), options));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TStruct value, JsonSerializerOptions options) =>
        Inner(options).WriteAsPropertyName(writer, _value(value) ?? throw new JsonException($"A default {typeof(TStruct)} cannot be a key."), options);

    private static JsonConverter<TValue> Inner(JsonSerializerOptions options) => (JsonConverter<TValue>)options.GetConverter(typeof(TValue));

    private static Func<TValue, TStruct> Maker()
    {
        ParameterExpression value = Expression.Parameter(typeof(TValue));
        return Expression.Lambda<Func<TValue, TStruct>>(Expression.New(typeof(TStruct).GetConstructors()[0], value), value).Compile();
    }

    private static Func<TStruct, TValue?> Reader(PropertyInfo property)
    {
        ParameterExpression whole = Expression.Parameter(typeof(TStruct));
        return Expression.Lambda<Func<TStruct, TValue?>>(Expression.Property(whole, property), whole).Compile();
    }
}
