using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Hosting;
using Orleans.Hosting;

namespace Orleans.TestingHost;

/// <summary>
/// Describes a cluster for tests. It is one silo in one host of this process, and its client is that silo seen from
/// outside: what a test configures for the client's host is done to the silo's. Clusters live side by side.
/// </summary>
public sealed class InProcessTestClusterBuilder
{
    private static int s_count;

    public InProcessTestClusterBuilder()
        : this(1)
    {
    }

    /// <summary>More than one silo is one engine all the same: a process is its own cluster.</summary>
    public InProcessTestClusterBuilder(short initialSilosCount)
    {
        Options = new InProcessTestClusterOptions
        {
            InitialSilosCount = initialSilosCount,
            ClusterId = CreateClusterId(),
            ServiceId = CreateClusterId(),
        };
    }

    public InProcessTestClusterOptions Options { get; }

    public static string CreateClusterId() => $"testcluster-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}";

    public InProcessTestCluster Build() => new(Options);

    public InProcessTestClusterBuilder ConfigureSilo(Action<InProcessTestSiloSpecificOptions, ISiloBuilder> configureSiloDelegate)
    {
        ArgumentNullException.ThrowIfNull(configureSiloDelegate);
        return ConfigureSiloHost((options, host) => host.UseOrleans(silo => configureSiloDelegate(options, silo)));
    }

    public InProcessTestClusterBuilder ConfigureSiloHost(Action<InProcessTestSiloSpecificOptions, IHostApplicationBuilder> configureSiloHostDelegate)
    {
        Options.SiloHostConfigurationDelegates.Add(configureSiloHostDelegate);
        return this;
    }

    public InProcessTestClusterBuilder ConfigureClient(Action<IClientBuilder> configureClientDelegate)
    {
        ArgumentNullException.ThrowIfNull(configureClientDelegate);
        return ConfigureClientHost(host => configureClientDelegate(new ClientBuilder(host.Services, (IConfiguration)host.Configuration)));
    }

    public InProcessTestClusterBuilder ConfigureClientHost(Action<IHostApplicationBuilder> configureHostDelegate)
    {
        Options.ClientHostConfigurationDelegates.Add(configureHostDelegate);
        return this;
    }

    /// <summary>The host of silo and client, which is one: done once.</summary>
    public InProcessTestClusterBuilder ConfigureHost(Action<IHostApplicationBuilder> configureDelegate)
    {
        ArgumentNullException.ThrowIfNull(configureDelegate);
        return ConfigureSiloHost((_, host) => configureDelegate(host));
    }
}
