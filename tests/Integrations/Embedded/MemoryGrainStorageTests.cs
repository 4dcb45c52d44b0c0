using Arus.Integrations.Storage.State;
using Arus.Integrations.Tests.Storage.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Storage;

namespace Arus.Integrations.Tests.Embedded;

public sealed class MemoryGrainStorageTests : GrainStorageContract
{
    protected override bool RemembersCleared => false;

    protected override Task<IGrainStorage> Open()
    {
        ServicesOnly silo = new();
        silo.Services.AddSingleton<IGrainStorageSerializer>(new StateSerializer([]));
        silo.AddMemoryGrainStorage("memory");
        return Task.FromResult(silo.Services.BuildServiceProvider().GetRequiredKeyedService<IGrainStorage>("memory"));
    }
}
