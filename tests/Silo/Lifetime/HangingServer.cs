using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Arus.Silo.Tests.Lifetime;

/// <summary>A server with a request that never ends: it stops when told to stop waiting.</summary>
internal sealed class HangingServer : IServer
{
    public IFeatureCollection Features { get; } = new FeatureCollection();

    public bool WasCut { get; private set; }

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource cut = new();
        await using CancellationTokenRegistration registration = cancellationToken.Register(cut.SetResult);
        await cut.Task;
        WasCut = true;
    }

    public void Dispose()
    {
    }
}
