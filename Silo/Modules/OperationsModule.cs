using Arus.Grains.Operations;
using Arus.Silo.Operations;

namespace Arus.Silo.Modules;

/// <summary>The Central Hub and the records of failures.</summary>
internal sealed class OperationsModule : IModule
{
    public string Name => "Operations";

    public string Version => BuildInfo.Version;

    public ImmutableArray<string> DependsOn => ["Storage"];

    public void Register(ModuleContext module)
    {
        module.Services.AddOperations();
        module.Services.AddHostedService<FailureHooks>();
        module.Services.AddHostedService<HubHeartbeat>();
    }
}
