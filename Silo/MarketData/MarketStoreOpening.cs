using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Silo.MarketData;

/// <summary>Opens the file of ticks and bars before the first grain runs: a damaged one refuses the start, not some later call.</summary>
internal sealed class MarketStoreOpening(IMarketStore store) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) => await store.Info(new(SharedFeeds.Owner, new("health"), new("health")), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
