namespace Arus.Silo.Modules;

/// <summary>Puts each module behind those it depends on, or says why that cannot be done, a line each.</summary>
public static class ModuleOrder
{
    public static (ImmutableArray<IModule> Ordered, ImmutableArray<string> Faults) Of(ImmutableArray<IModule> modules)
    {
        ImmutableArray<string> duplicates = [.. modules.GroupBy(m => m.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => $"module {g.Key} is listed {g.Count()} times ({string.Join(", ", g.Select(m => m.GetType().Name))}): list it once in Silo/Modules/Modules.cs")];
        if (!duplicates.IsEmpty) return ([], duplicates);

        Dictionary<string, IModule> byName = modules.ToDictionary(m => m.Name, StringComparer.OrdinalIgnoreCase);
        ImmutableArray<string> unknown = [.. modules.SelectMany(m => m.DependsOn.Where(d => !byName.ContainsKey(d))
            .Select(d => $"module {m.Name} depends on {d}, which is not listed: add it to Silo/Modules/Modules.cs or take the dependency out"))];
        if (!unknown.IsEmpty) return ([], unknown);

        var ordered = ImmutableArray.CreateBuilder<IModule>(modules.Length);
        foreach (IModule module in modules)
        {
            if (Visit(module, []) is { } circle) return ([], [$"modules depend on each other in a circle ({circle}): take one of these dependencies out"]);
        }

        return (ordered.ToImmutable(), []);

        string? Visit(IModule module, ImmutableList<string> path)
        {
            if (ordered.Contains(module)) return null;
            if (path.Contains(module.Name)) return string.Join(" -> ", path.SkipWhile(n => n != module.Name).Append(module.Name));

            foreach (string dependency in module.DependsOn)
            {
                if (Visit(byName[dependency], path.Add(module.Name)) is { } circle) return circle;
            }

            ordered.Add(module);
            return null;
        }
    }

    /// <summary>Services that a module needs and nobody registered.</summary>
    public static ImmutableArray<string> Missing(ImmutableArray<IModule> modules, IServiceCollection services)
    {
        HashSet<Type> registered = [.. services.Select(s => s.ServiceType)];
        return [.. modules.SelectMany(m => m.Needs.Where(t => !registered.Contains(t) && !(t.IsGenericType && registered.Contains(t.GetGenericTypeDefinition())))
            .Select(t => $"module {m.Name} needs {t.Name}, which no module registers: add the module that brings it to Silo/Modules/Modules.cs"))];
    }
}
