using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Hosting;

/// <summary>Starts the engine with the host: the contracts are checked, then each part starts in its stage.</summary>
internal sealed class SiloHostedService(Engine engine, SiloLifecycle lifecycle, IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        StartCheck.Run(engine.Catalog, services);
        foreach (IConfigurationValidator validator in services.GetServices<IConfigurationValidator>()) validator.ValidateConfiguration();
        foreach (ILifecycleParticipant<ISiloLifecycle> participant in services.GetServices<ILifecycleParticipant<ISiloLifecycle>>()) participant.Participate(lifecycle);
        engine.Start();
        await lifecycle.Start(cancellationToken);
        int milliseconds = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        int classes = engine.Catalog.Classes.Length;
        engine.LogStarted(milliseconds, classes);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await engine.StopAsync(cancellationToken);
        }
        finally
        {
            await lifecycle.Stop(cancellationToken);
        }
    }
}
