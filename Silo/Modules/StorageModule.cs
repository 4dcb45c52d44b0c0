using System.ComponentModel.DataAnnotations;
using Arus.Grains.Storage;
using Arus.Integrations.Storage;
using Arus.Integrations.Storage.Memory;
using Arus.Integrations.Storage.Postgres;
using Arus.Integrations.Storage.Sqlite;
using Arus.Silo.Storage;
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
        module.Knows<PostgresOptions>("Postgres");
        switch (options.Kind)
        {
            case StorageKind.Sqlite:
                module.Services.AddSqliteStores(new() { Folder = module.DataRoot, QueueLength = options.QueueLength, Readers = options.Readers });
                break;
            case StorageKind.Postgres:
                AddPostgres(module);
                break;
            case StorageKind.Memory:
                AddMemory(module);
                break;
        }

        foreach (StoreName store in StoreProbe.Stores) module.Dependency(StoreProbe.Name(store), (services, cancel) => Probe(services, store, cancel));
        module.Services.AddHostedService<StoreOpening>();
    }

    private static void AddPostgres(ModuleContext module)
    {
        PostgresOptions options = module.Options<PostgresOptions>("Postgres");
        PostgresStoreOptions stores = new() { ConnectionString = options.Connection, Schema = options.Schema, Tries = options.Tries, FirstWait = options.FirstWait };
        List<ValidationResult> faults = [];
        if (Validator.TryValidateObject(stores, new(stores), faults, validateAllProperties: true)) module.Services.AddPostgresStores(stores);
        foreach (ValidationResult fault in faults) module.Fault(new($"Arus:Postgres:{fault.MemberNames.First()}", "is not valid", fault.ErrorMessage ?? ""));
    }

    private static void AddMemory(ModuleContext module)
    {
        module.Services.AddSerializer();
        module.Silo(silo => silo.AddMemoryGrainStorageAsDefault().AddMemoryGrainStorage(StreamStores.PubSub).UseInMemoryReminderService());
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
