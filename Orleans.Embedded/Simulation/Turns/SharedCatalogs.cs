using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Embedded.Runtime;

namespace Orleans.Embedded.Simulation;

/// <summary>
/// Grain classes read and checked once for all lives and worlds with the same assemblies: a world that dies often would do
/// little else. What the catalog counts is then of all of them, and no part of a run.
/// </summary>
internal static class SharedCatalogs
{
    private static readonly ConcurrentDictionary<string, GrainCatalog> s_catalogs = new(StringComparer.Ordinal);

    public static GrainCatalog Get(IServiceProvider services)
    {
        IOptions<EmbeddedOptions> options = services.GetRequiredService<IOptions<EmbeddedOptions>>();
        IOptions<GrainCollectionOptions> collection = services.GetRequiredService<IOptions<GrainCollectionOptions>>();
        string key = $"{collection.Value.CollectionAge} {string.Join(' ', options.Value.Assemblies.Select(a => a.FullName))}";
        return s_catalogs.GetOrAdd(key, static (_, o) => new GrainCatalog(o.options, o.collection), (options, collection));
    }
}
