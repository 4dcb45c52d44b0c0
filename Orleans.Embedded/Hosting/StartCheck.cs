using System.Reflection;
using Orleans.Embedded.Runtime;
using Orleans.Embedded.State;
using Orleans.Storage;
using Orleans.Runtime;

namespace Orleans.Embedded.Hosting;

/// <summary>Refuses to start on what would fail later: each fault with its type and what to write instead.</summary>
internal static class StartCheck
{
    public static void Run(GrainCatalog catalog, IServiceProvider services)
    {
        List<string> faults = [.. catalog.Faults.Select(f => f.Text)];
        foreach (Type grain in catalog.Classes)
        {
            foreach (string storage in StoragesOf(grain))
            {
                try
                {
                    PersistentStates.Storage(services, storage, grain.FullName!);
                }
                catch (BadProviderConfigException missing)
                {
                    faults.Add(missing.Message);
                }
            }
        }

        if (faults.Count > 0) throw new OrleansConfigurationException(string.Join(Environment.NewLine, faults.Distinct()));
    }

    private static IEnumerable<string> StoragesOf(Type grain) => grain.GetConstructors()
        .SelectMany(c => c.GetParameters())
        .Select(p => p.GetCustomAttribute<PersistentStateAttribute>())
        .OfType<PersistentStateAttribute>()
        .Select(a => a.StorageName ?? "");
}
