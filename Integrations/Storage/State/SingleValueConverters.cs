using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arus.Integrations.Storage.State;

/// <summary>A struct made of one value, such as an id, is stored as that value, also as a key.</summary>
internal sealed class SingleValueConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => ValueOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        PropertyInfo value = ValueOf(typeToConvert)!;
        Type converter = typeof(SingleValueConverter<,>).MakeGenericType(typeToConvert, value.PropertyType);
        return (JsonConverter)Activator.CreateInstance(converter, value)!;
    }

    /// <summary>The property that the only constructor sets, of a struct of ours.</summary>
    public static PropertyInfo? ValueOf(Type type)
    {
        if (!type.IsValueType || type.IsEnum || type.Assembly == typeof(object).Assembly || type.Assembly == typeof(ImmutableArray).Assembly) return null;
        if (type.IsDefined(typeof(JsonConverterAttribute), inherit: false)) return null;
        if (type.GetConstructors() is not [ConstructorInfo constructor] || constructor.GetParameters() is not [ParameterInfo parameter]) return null;

        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(
            p => p.PropertyType == parameter.ParameterType && string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
    }
}
