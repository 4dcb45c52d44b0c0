using Arus.Embedded.Tests.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.TestingHost;

namespace Arus.Embedded.Tests.TestingHost;

public sealed class InProcessTestClusterTests
{
    [Fact]
    public async Task Cluster_Deployed_AnswersItsClient()
    {
        await using InProcessTestCluster cluster = new InProcessTestClusterBuilder().Build();
        await cluster.DeployAsync();

        Assert.Equal("a: hello", await cluster.Client.GetGrain<IEchoGrain>("a").Echo("hello"));
    }

    [Fact]
    public async Task Client_NotDeployed_SaysDeployFirst()
    {
        await using InProcessTestCluster cluster = new InProcessTestClusterBuilder().Build();

        InvalidOperationException refusal = Assert.Throws<InvalidOperationException>(() => cluster.Client);

        Assert.Contains("DeployAsync", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clusters_SideBySide_HaveGrainsOfTheirOwn()
    {
        await using InProcessTestCluster one = new InProcessTestClusterBuilder().Build();
        await using InProcessTestCluster other = new InProcessTestClusterBuilder(2).Build();
        await Task.WhenAll(one.DeployAsync(), other.DeployAsync());

        IEchoGrain grain = one.Client.GetGrain<IEchoGrain>("a");
        await grain.Echo("hello");

        Assert.True(one.TryGetGrainContext(grain.GetGrainId(), out _));
        Assert.False(other.TryGetGrainContext(grain.GetGrainId(), out _));
        Assert.NotEqual(one.Options.ClusterId, other.Options.ClusterId);
        Assert.Single(other.Silos);
    }

    [Fact]
    public async Task Configuration_OfSiloHostAndClient_IsHonoured()
    {
        InProcessTestClusterBuilder builder = new();
        builder.ConfigureSilo((_, silo) => silo.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromSeconds(7)));
        builder.ConfigureSiloHost((silo, host) => host.Services.AddKeyedSingleton("silo", silo.SiloName));
        builder.ConfigureHost(host => host.Services.AddKeyedSingleton("host", "a"));
        builder.ConfigureClient(client => client.Services.AddKeyedSingleton("client", "b"));
        await using InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();

        IServiceProvider services = cluster.GetSiloServiceProvider();
        Assert.Equal("Silo_0", services.GetRequiredKeyedService<string>("silo"));
        Assert.Equal("a", services.GetRequiredKeyedService<string>("host"));
        Assert.Equal("b", cluster.Client.ServiceProvider.GetRequiredKeyedService<string>("client"));
        Assert.Equal(TimeSpan.FromSeconds(7), services.GetRequiredService<Orleans.Embedded.Runtime.Engine>().ResponseTimeout);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Silo_StoppedOrKilled_TakesNoCallsAndRestarts(bool isKilled)
    {
        await using InProcessTestCluster cluster = new InProcessTestClusterBuilder().Build();
        await cluster.DeployAsync();
        InProcessSiloHandle first = cluster.Silos[0];
        IEchoGrain grain = cluster.Client.GetGrain<IEchoGrain>("a");
        await grain.Echo("hello");

        await (isKilled ? cluster.KillSiloAsync(first) : cluster.StopSiloAsync(first));

        Assert.False(first.IsActive);
        Assert.Empty(cluster.GetActiveSilos());
        await Assert.ThrowsAsync<OrleansMessageRejectionException>(() => grain.Echo("hello"));

        InProcessSiloHandle second = (await cluster.RestartSiloAsync(first))!;
        Assert.Equal([second], cluster.Silos);
        Assert.NotEqual(first.SiloAddress, second.SiloAddress);
        Assert.Equal("a: again", await cluster.Client.GetGrain<IEchoGrain>("a").Echo("again"));
    }

    [Fact]
    public async Task Grain_Deactivated_IsGone()
    {
        await using InProcessTestCluster cluster = new InProcessTestClusterBuilder().Build();
        await cluster.DeployAsync();
        IEchoGrain grain = cluster.Client.GetGrain<IEchoGrain>("a");
        await grain.Echo("hello");

        await cluster.DeactivateAsync(grain);

        Assert.False(cluster.TryGetGrainContext(grain.GetGrainId(), out _));
    }
}
