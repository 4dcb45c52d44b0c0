using Arus.Grains.Operations;

namespace Arus.Silo.Operations;

/// <summary>Attaches the host's own failures while the platform runs.</summary>
internal sealed class FailureHooks(HostFailures failures) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        failures.Attach();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        failures.Dispose();
        return Task.CompletedTask;
    }
}
