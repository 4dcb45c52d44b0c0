using Arus.Grains.Storage;

namespace Arus.Silo.Storage;

/// <summary>Opens and checks each database before the first grain runs: a damaged one refuses the start, not some later call.</summary>
internal sealed class StoreOpening(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (StoreName store in StoreProbe.Stores) await StoreProbe.Read(services, store, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
