using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Arus.Integrations.Storage.State;

/// <summary>Which members of a type are stored: those that can be read back, in ordinal order of their names.</summary>
internal static class StateContract
{
    public static void Shape(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;

        RefuseFields(type.Type);
        JsonPropertyInfo[] stored = [.. type.Properties.Where(IsStored).OrderBy(p => p.Name, StringComparer.Ordinal)];
        type.Properties.Clear();
        foreach (JsonPropertyInfo property in stored) type.Properties.Add(property);

        if (type.Type.IsAbstract) return;
        (JsonPropertyInfo Property, object? Unset, object Empty)[] filled = [.. stored
            .Where(p => p.Set is not null && (p.PropertyType.IsValueType || !p.IsGetNullable) && EmptyValues.Of(p.PropertyType) is not null)
            .Select(p => (p, EmptyValues.Unset(p.PropertyType), EmptyValues.Of(p.PropertyType)!))];
        if (filled.Length > 0) type.OnDeserialized = made => Fill(made, filled);
    }

    /// <summary>What is computed is not stored; what is set in secret would be lost, and what is anything cannot be read back.</summary>
    private static bool IsStored(JsonPropertyInfo property)
    {
        string name = $"{property.DeclaringType}.{property.Name}";
        if (property.PropertyType == typeof(object)) throw new NotSupportedException($"{name} is an object: name the type that is stored");
        if (property.Set is not null || property.AssociatedParameter is not null) return true;
        if (property.AttributeProvider is PropertyInfo { SetMethod: not null }) throw new NotSupportedException($"{name} has a setter that is not public: make it init");
        return false;
    }

    private static void RefuseFields(Type type)
    {
        FieldInfo? field = type.GetFields(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault();
        if (field is not null) throw new NotSupportedException($"{type}.{field.Name} is a field: make it a property with init");
    }

    private static void Fill(object made, (JsonPropertyInfo Property, object? Unset, object Empty)[] filled)
    {
        foreach ((JsonPropertyInfo property, object? unset, object empty) in filled)
        {
            if (Equals(property.Get!(made), unset)) property.Set!(made, empty);
        }
    }
}
