using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>The name of a grain class on the wire and in the store: its own without the word Grain, unless it says another.</summary>
internal static class GrainTypes
{
    public static GrainType Of(Type grainClass)
    {
        if (grainClass.GetCustomAttribute<GrainTypeAttribute>() is { } named) return named.GetGrainType(null!, grainClass);
        string name = grainClass.Name;
        int arity = name.IndexOf('`', StringComparison.Ordinal);
        string bare = arity < 0 ? name : name[..arity];
        if (bare.EndsWith("Grain", StringComparison.OrdinalIgnoreCase) && bare.Length > 5) bare = bare[..^5];
        string arguments = grainClass.IsConstructedGenericType
            ? $"`{grainClass.GetGenericArguments().Length}[{string.Join(',', grainClass.GetGenericArguments().Select(a => a.FullName))}]"
            : "";
#pragma warning disable CA1308 // Orleans' own convention
        return GrainType.Create(bare.ToLowerInvariant() + arguments);
#pragma warning restore CA1308
    }
}
