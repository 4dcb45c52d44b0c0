namespace Arus.Silo.Modules;

/// <summary>Every feature this platform has. What is not listed here does not run.</summary>
public static class Modules
{
    public static ImmutableArray<IModule> All { get; } =
        [new StorageModule(), new OperationsModule(), new ComplianceModule(), new TenantsModule(), new MarketDataModule(), new Mt5Module(), new SimulatedTerminalModule()];
}
