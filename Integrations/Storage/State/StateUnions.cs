using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Orleans;

namespace Arus.Integrations.Storage.State;

/// <summary>A union, an abstract record with its cases nested in it, carries the alias of its case as <c>$case</c>.</summary>
internal static class StateUnions
{
    public static void Shape(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !type.Type.IsAbstract || type.Type.IsInterface) return;

        JsonPolymorphismOptions cases = new() { TypeDiscriminatorPropertyName = "$case" };
        foreach (Type nested in type.Type.GetNestedTypes())
        {
            Type one = type.Type.IsGenericType ? nested.MakeGenericType(type.Type.GetGenericArguments()) : nested;
            if (!one.IsAbstract && one.IsSubclassOf(type.Type)) cases.DerivedTypes.Add(new JsonDerivedType(one, Name(one)));
        }

        if (cases.DerivedTypes.Count > 0) type.PolymorphismOptions = cases;
    }

    private static string Name(Type one) => one.GetCustomAttributes<AliasAttribute>(inherit: false).FirstOrDefault()?.Alias
        ?? throw new NotSupportedException($"{one} has no [Alias]: give it one, by which it is stored");
}
