using Arus.Integrations.Tenants;
using Arus.Silo.Tenants;

namespace Arus.Silo.Modules;

/// <summary>Tenants, users and API keys.</summary>
internal sealed class TenantsModule : IModule
{
    public string Name => "Tenants";

    public string Version => BuildInfo.Version;

    public ImmutableArray<string> DependsOn => ["Storage"];

    public void Register(ModuleContext module) => module.Services.AddTenantPorts(module.Options<TenantsOptions>().PasswordThreads);
}
