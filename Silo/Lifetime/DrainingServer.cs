using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Arus.Silo.Lifetime;

/// <summary>Gives requests in flight their part of the stop and no more, so that grains and stores have theirs.</summary>
internal sealed class DrainingServer(IServer server, TimeSpan drain, TimeProvider time) : IServer
{
    public IFeatureCollection Features => server.Features;

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull =>
        server.StartAsync(application, cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource over = new(drain, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        await server.StopAsync(either.Token);
    }

    public void Dispose() => server.Dispose();

    /// <summary>Puts itself before the server that is registered.</summary>
    public static void Wrap(IServiceCollection services, TimeSpan drain)
    {
        ServiceDescriptor inner = services.Last(s => s.ServiceType == typeof(IServer));
        services.Remove(inner);
        services.AddSingleton<IServer>(s => new DrainingServer(
            (IServer)ActivatorUtilities.CreateInstance(s, inner.ImplementationType!), drain, s.GetRequiredService<TimeProvider>()));
    }
}
