using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.TestingHost;

/// <summary>Starts a silo as a test describes it.</summary>
internal static class TestSilo
{
    private static int s_lives;

    public static async Task<InProcessSiloHandle> Start(InProcessTestClusterOptions options, CancellationToken cancel)
    {
        InProcessTestSiloSpecificOptions silo = new();
        HostApplicationBuilder host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = "TestCluster",
            EnvironmentName = Environments.Development,
        });
        host.Configuration.AddInMemoryCollection([new("Orleans:Name", silo.SiloName), new("Orleans:ClusterId", options.ClusterId), new("Orleans:ServiceId", options.ServiceId)]);
        SiloAddress address = SiloAddress.New(IPAddress.Loopback, 0, Interlocked.Increment(ref s_lives));
        host.Services.AddSingleton(address);
        host.UseOrleans();
        host.Services.Configure<ClusterOptions>(cluster =>
        {
            cluster.ClusterId = options.ClusterId;
            cluster.ServiceId = options.ServiceId;
        });
        foreach (Action<InProcessTestSiloSpecificOptions, IHostApplicationBuilder> configure in options.SiloHostConfigurationDelegates) configure(silo, host);
        foreach (Action<IHostApplicationBuilder> configure in options.ClientHostConfigurationDelegates) configure(host);

        InProcessSiloHandle handle = new()
        {
            ClusterOptions = options,
            Name = silo.SiloName,
            SiloAddress = address,
            SiloHost = host.Build(),
        };
        try
        {
            await handle.SiloHost.StartAsync(cancel);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }
}
