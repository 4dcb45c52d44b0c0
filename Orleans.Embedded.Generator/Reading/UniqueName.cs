using System.Text;
using Microsoft.CodeAnalysis;

namespace Orleans.Embedded.Generator.Reading;

/// <summary>One identifier for a type and the types around it, such that two types of a namespace never share one.</summary>
internal static class UniqueName
{
    public static string Of(INamedTypeSymbol type)
    {
        var name = new StringBuilder();
        Append(name, type);
        return name.ToString();
    }

    // An underscore of the name is doubled, so that a single one is always ours: "_1" an arity, "_dot_" a nesting.
    private static void Append(StringBuilder name, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            Append(name, outer);
            name.Append("_dot_");
        }

        name.Append(type.Name.Replace("_", "__"));
        if (type.Arity > 0)
        {
            name.Append('_').Append(type.Arity);
        }
    }
}
