using Microsoft.CodeAnalysis;

namespace Orleans.Embedded.Generator.Reading;

/// <summary>The types the generator knows by name, so that it holds no symbol and needs no reference to the engine.</summary>
internal static class KnownTypes
{
    private const string Tasks = "System.Threading.Tasks";

    public static bool IsGrainInterface(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(i => Is(i, "Orleans.Runtime", "IAddressable"));

    public static bool IsGrainClass(INamedTypeSymbol type)
    {
        if (type.AllInterfaces.Any(i => Is(i, "Orleans", "IGrainBase")))
        {
            return true;
        }

        for (var b = type.BaseType; b is not null; b = b.BaseType)
        {
            if (Is(b, "Orleans", "Grain"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsToken(ITypeSymbol type) => Is(type, "System.Threading", "CancellationToken");

    public static bool IsTask(ITypeSymbol type) => Is(type, Tasks, "Task");

    public static bool IsTaskOfT(ITypeSymbol type) => Is(type, Tasks, "Task`1");

    public static bool IsValueTask(ITypeSymbol type) => Is(type, Tasks, "ValueTask");

    public static bool IsValueTaskOfT(ITypeSymbol type) => Is(type, Tasks, "ValueTask`1");

    public static bool IsAsyncEnumerable(ITypeSymbol type) => Is(type, "System.Collections.Generic", "IAsyncEnumerable`1");

    public static bool Is(ITypeSymbol type, string space, string metadataName) =>
        type.MetadataName == metadataName && type.ContainingType is null && type.ContainingNamespace is { } n && n.ToDisplayString() == space;

    /// <summary>Whether a class of another file in this assembly can name the type.</summary>
    public static bool IsReachable(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsFileLocal(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.IsFileLocal)
            {
                return true;
            }
        }

        return false;
    }
}
