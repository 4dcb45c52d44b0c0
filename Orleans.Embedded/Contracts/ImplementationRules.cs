using System.Reflection;

namespace Orleans.Embedded.Contracts;

/// <summary>
/// Whoever asks for a grain by its interface gets one class, and always the same. An assembly of contracts is hosted whole or not at
/// all: where no class implements any of them, the host only has their names.
/// </summary>
internal static class ImplementationRules
{
    public static void Check(Type[] interfaces, Type[] classes, ContractWalk walk)
    {
        Dictionary<Type, List<Type>> implementers = Implementers(interfaces, classes);
        HashSet<Assembly> hosted = [.. implementers.Keys.Select(contract => contract.Assembly)];
        foreach (Type contract in interfaces)
        {
            if (!IsAskedFor(contract)) continue;
            string name = TypeNames.Of(contract);
            if (!implementers.TryGetValue(contract, out List<Type>? grains))
            {
                if (hosted.Contains(contract.Assembly))
                    walk.Report(contract, name, $"{name} has no grain class: write one that implements it, in an assembly that the host loads");
            }
            else if (grains.Count > 1 && !grains.TrueForAll(Attributes.Has<GrainTypeAttribute>))
            {
                walk.Report(
                    contract,
                    name,
                    $"{name} is implemented by {string.Join(" and ", grains.Select(TypeNames.Of))}: keep one, or give each its [GrainType(\"...\")] and pass its name to GetGrain as prefix");
            }
        }
    }

    /// <summary>A class that implements a more special interface is asked for by that one: it counts for the general one as none of its own.</summary>
    private static Dictionary<Type, List<Type>> Implementers(Type[] interfaces, Type[] classes)
    {
        HashSet<Type> asked = [.. interfaces];
        Dictionary<Type, List<Type>> found = [];
        foreach (Type grain in classes)
        {
            Type[] all = grain.GetInterfaces();
            foreach (Type contract in all)
            {
                if (!asked.Contains(contract)) continue;
                if (!found.TryGetValue(contract, out List<Type>? own)) found.Add(contract, own = []);
                if (!Array.Exists(all, other => other != contract && asked.Contains(other) && contract.IsAssignableFrom(other))) own.Add(grain);
            }
        }

        return found;
    }

    /// <summary>Observers are objects, not grains; the classes of a generic interface are closed when they are asked for.</summary>
    private static bool IsAskedFor(Type contract) =>
        !contract.IsGenericTypeDefinition && typeof(IGrain).IsAssignableFrom(contract) && !typeof(IGrainObserver).IsAssignableFrom(contract);
}
