using System.ComponentModel.DataAnnotations;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData;
using Arus.Integrations.MarketData.ClickHouse;
using Arus.Integrations.MarketData.Files;
using Arus.Silo.MarketData;
using Arus.Silo.Storage;

namespace Arus.Silo.Modules;

/// <summary>Ticks and bars: their store, their grains, and the files they come from and go to.</summary>
internal sealed class MarketDataModule : IModule
{
    private static readonly SeriesId s_none = new(SharedFeeds.Owner, new("health"), new("health"));

    public string Name => "MarketData";

    public string Version => BuildInfo.Version;

    public ImmutableArray<string> DependsOn => ["Storage"];

    public void Register(ModuleContext module)
    {
        MarketSettings settings = module.Options<MarketSettings>();
        module.Knows<ClickHouseSettings>("ClickHouse");
        AddStore(module, settings.Store);
        module.Dependency("store-market", Probe);
        if (settings.Store == MarketStoreKind.Sqlite) module.Services.AddHostedService<MarketStoreOpening>();

        MarketDataOptions options = settings.Options();
        if (options.Fault()?.Split(": ", 2) is [{ } key, { } remedy]) module.Fault(new($"Arus:MarketData:{key}", "is out of its range", remedy));
        else module.Services.AddMarketData(options);

        module.Services.AddSingleton<MarketImport>().AddSingleton<MarketExport>();
        module.Command<ImportCommand>();
        module.Command<ExportCommand>();
        module.Command<DataListCommand>();
    }

    private static void AddStore(ModuleContext module, MarketStoreKind kind)
    {
        StorageOptions storage = module.Options<StorageOptions>("Storage");
        if (kind == MarketStoreKind.ClickHouse) AddClickHouse(module);
        else if (storage.Kind == StorageKind.Memory) module.Services.AddMemoryMarketStore();
        else if (storage.Kind == StorageKind.Sqlite) module.Services.AddSqliteMarketStore();
        else module.Services.AddSqliteMarketStore(new() { Folder = module.DataRoot, QueueLength = storage.QueueLength, Readers = storage.Readers });
    }

    private static void AddClickHouse(ModuleContext module)
    {
        ClickHouseSettings settings = module.Options<ClickHouseSettings>("ClickHouse");
        if (settings.PasswordFile is { } file && !File.Exists(file))
        {
            module.Fault(new("Arus:ClickHouse:PasswordFile", $"= '{file}' is not a file that can be read", "write the path of a file that holds the password alone"));
            return;
        }

        ClickHouseOptions options = settings.Options();
        List<ValidationResult> faults = [];
        if (Validator.TryValidateObject(options, new(options), faults, validateAllProperties: true)) module.Services.AddClickHouseMarketStore(options);
        foreach (ValidationResult fault in faults) module.Fault(new($"Arus:ClickHouse:{fault.MemberNames.First()}", "is not valid", fault.ErrorMessage ?? ""));
    }

    private static async Task<string?> Probe(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<IMarketStore>().Info(s_none, cancel);
        return null;
    }
}
