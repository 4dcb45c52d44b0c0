using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Arus.Mt5Gateway.Endpoint;

/// <summary>How a host takes the gateway in.</summary>
public static class Mt5Registration
{
    public static IServiceCollection AddMt5(this IServiceCollection services, Mt5Settings settings)
    {
        services.AddSingleton<Mt5Metrics>();
        services.AddSingleton(new SessionRegistry(settings));
        services.AddSingleton(s => new Mt5Endpoint(
            new(
                s.GetRequiredService<IClusterClient>(),
                s.GetRequiredService<IClusterClient>().GetStreamProvider(MarketStreams.Provider),
                settings,
                s.GetRequiredService<Mt5Metrics>(),
                s.GetRequiredService<TimeProvider>(),
                s.GetRequiredService<ILoggerFactory>().CreateLogger("Arus.Mt5Gateway")),
            s.GetRequiredService<SessionRegistry>(),
            s.GetRequiredService<IHostApplicationLifetime>()));
        return services;
    }

    public static void MapMt5(this IEndpointRouteBuilder endpoints) =>
        endpoints.Map(ProtocolLimits.Path, context => context.RequestServices.GetRequiredService<Mt5Endpoint>().Serve(context));
}
