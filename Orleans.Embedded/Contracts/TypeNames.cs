using System.Text;

namespace Orleans.Embedded.Contracts;

/// <summary>Types as they are written in C#.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> s_words = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(object)] = "object",
    };

    public static string Of(Type type)
    {
        if (s_words.TryGetValue(type, out string? word)) return word;
        if (type.IsArray) return OfArray(type);
        if (type.IsByRef) return $"ref {Of(type.GetElementType()!)}";
        if (type.IsPointer) return $"{Of(type.GetElementType()!)}*";
        if (Nullable.GetUnderlyingType(type) is { } inner) return $"{Of(inner)}?";
        if (type.IsGenericParameter) return type.Name;
        StringBuilder name = new();
        Append(name, type, type.GetGenericArguments());
        return name.ToString();
    }

    /// <summary>The outer array's brackets come first.</summary>
    private static string OfArray(Type type)
    {
        StringBuilder brackets = new();
        for (; type.IsArray; type = type.GetElementType()!) brackets.Append('[').Append(',', type.GetArrayRank() - 1).Append(']');
        return Of(type) + brackets;
    }

    /// <summary>The arguments of a nested type are those of the types around it, then its own.</summary>
    private static void Append(StringBuilder name, Type type, Type[] arguments)
    {
        int outside = 0;
        if (type.DeclaringType is { } around)
        {
            outside = around.GetGenericArguments().Length;
            Append(name, around, arguments[..outside]);
            name.Append('.');
        }

        int tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        name.Append(tick < 0 ? type.Name : type.Name[..tick]);
        Type[] own = arguments[outside..];
        if (own.Length > 0) name.Append('<').AppendJoin(", ", own.Select(Of)).Append('>');
    }
}
