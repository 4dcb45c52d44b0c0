using Arus.Grains.Storage;
using Arus.Integrations.Storage.Memory;
using Arus.Integrations.Storage.Sqlite;
using Arus.Silo.Storage;
using Orleans;
using Orleans.Hosting;

namespace Arus.Silo.Modules;

/// <summary>Grain state, reminders and journals.</summary>
internal sealed class StorageModule : IModule
{
    public string Name => "Storage";

    public string Version => BuildInfo.Version;

    public ImmutableArray<string> DependsOn => [];

    public void Register(ModuleContext module)
    {
        StorageOptions options = module.Options<StorageOptions>();
        if (options.Kind == StorageKind.Memory) AddMemory(module);
        else module.Services.AddSqliteStores(new() { Folder = module.DataRoot, QueueLength = options.QueueLength, Readers = options.Readers });

        foreach (StoreName store in StoreProbe.Stores) module.Dependency(StoreProbe.Name(store), (services, cancel) => Probe(services, store, cancel));
        module.Services.AddHostedService<StoreOpening>();
    }

    private static void AddMemory(ModuleContext module)
    {
        module.Silo(silo => silo.AddMemoryGrainStorageAsDefault().AddMemoryGrainStorage(StreamStores.PubSub));
        module.Services.AddSingleton<IReminderTable, MemoryReminderTable>();
        foreach (StoreName store in StoreProbe.Stores)
        {
            module.Services.AddKeyedSingleton<IJournal>(store, (services, _) => new MemoryJournal(services.GetRequiredService<TimeProvider>()));
        }
    }

    private static async Task<string?> Probe(IServiceProvider services, StoreName store, CancellationToken cancel)
    {
        await StoreProbe.Read(services, store, cancel);
        return null;
    }
}
