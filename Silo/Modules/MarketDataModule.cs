using Arus.Grains.MarketData;
using Arus.Integrations.MarketData;
using Arus.Integrations.MarketData.Files;
using Arus.Silo.MarketData;
using Arus.Silo.Storage;

namespace Arus.Silo.Modules;

/// <summary>Ticks and bars: their store, their grains, and the files they come from and go to.</summary>
internal sealed class MarketDataModule : IModule
{
    public string Name => "MarketData";

    public string Version => BuildInfo.Version;

    public ImmutableArray<string> DependsOn => ["Storage"];

    public void Register(ModuleContext module)
    {
        StorageOptions storage = module.Options<StorageOptions>("Storage");
        switch (storage.Kind)
        {
            case StorageKind.Memory:
                module.Services.AddMemoryMarketStore();
                break;
            case StorageKind.Sqlite:
                module.Services.AddSqliteMarketStore();
                break;
            case StorageKind.Postgres:
                module.Services.AddSqliteMarketStore(new() { Folder = module.DataRoot, QueueLength = storage.QueueLength, Readers = storage.Readers });
                break;
        }

        MarketDataOptions options = module.Options<MarketDataOptions>();
        if (options.Fault()?.Split(": ", 2) is [{ } key, { } remedy]) module.Fault(new($"Arus:MarketData:{key}", "is out of its range", remedy));
        else module.Services.AddMarketData(options);

        module.Services.AddSingleton<MarketImport>().AddSingleton<MarketExport>();
        module.Command<ImportCommand>();
        module.Command<ExportCommand>();
        module.Command<DataListCommand>();
    }
}
