using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Orleans.Hosting;

public static class CoreHostingExtensions
{
    /// <summary>Activities follow calls by themselves inside one process.</summary>
    public static ISiloBuilder AddActivityPropagation(this ISiloBuilder builder) => builder;

    /// <summary>One process is its own cluster: the ports are not opened.</summary>
    public static ISiloBuilder UseLocalhostClustering(
        this ISiloBuilder builder,
        int siloPort = 11111,
        int gatewayPort = 30000,
        IPEndPoint? primarySiloEndpoint = null,
        string serviceId = "dev",
        string clusterId = "dev")
    {
        builder.Services.Configure<ClusterOptions>(options =>
        {
            options.ServiceId = serviceId;
            options.ClusterId = clusterId;
        });
        return builder;
    }
}
