using Orleans.Runtime;

namespace Orleans.Embedded.Hosting;

internal sealed class StartupTask(IServiceProvider services, Func<IServiceProvider, CancellationToken, Task> task, int stage) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(StartupTask), stage, cancel => task(services, cancel));
}
