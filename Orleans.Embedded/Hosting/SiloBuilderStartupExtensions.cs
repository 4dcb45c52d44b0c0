using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Hosting;
using Orleans.Runtime;

namespace Orleans.Hosting;

public static class SiloBuilderStartupExtensions
{
    public static ISiloBuilder AddStartupTask<TStartup>(this ISiloBuilder builder, int stage = ServiceLifecycleStage.Active)
        where TStartup : class, IStartupTask =>
        builder.AddStartupTask((services, cancel) => ActivatorUtilities.GetServiceOrCreateInstance<TStartup>(services).Execute(cancel), stage);

    public static ISiloBuilder AddStartupTask(this ISiloBuilder builder, IStartupTask startupTask, int stage = ServiceLifecycleStage.Active) =>
        builder.AddStartupTask((_, cancel) => startupTask.Execute(cancel), stage);

    public static ISiloBuilder AddStartupTask(
        this ISiloBuilder builder, Func<IServiceProvider, CancellationToken, Task> startupTask, int stage = ServiceLifecycleStage.Active)
    {
        builder.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(services => new StartupTask(services, startupTask, stage));
        return builder;
    }
}
