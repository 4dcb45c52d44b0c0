using Arus.Embedded.Tests.Grains;
using Arus.Embedded.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Management;

public sealed class ManagementTests
{
    [Fact]
    public async Task Statistics_OfRunningGrains_CountThemByClass()
    {
        await using TestEngine engine = await TestEngine.Start(_ => { });
        SiloAddress address = engine.Services.GetRequiredService<SiloAddress>();
        IManagementGrain management = engine.Client.GetGrain<IManagementGrain>(0);
        foreach (string key in new[] { "b", "a" }) await engine.Client.GetGrain<IEchoGrain>(key).Echo("hello");
        IEchoGrain grain = engine.Client.GetGrain<IEchoGrain>("a");
        string name = typeof(EchoGrain).FullName!;

        Assert.Equal([KeyValuePair.Create(address, SiloStatus.Active)], await management.GetHosts(onlyActive: true));
        Assert.Equal(3, await management.GetTotalActivationCount());
        Assert.Equal(1, await management.GetGrainActivationCount((GrainReference)grain));
        Assert.Equal(0, await management.GetGrainActivationCount((GrainReference)engine.Client.GetGrain<IEchoGrain>("c")));
        Assert.Equal((name, 2), (await management.GetSimpleGrainStatistics()).Select(s => (s.GrainType, s.ActivationCount)).First());
        Assert.Equal(2, (await management.GetSimpleGrainStatistics([address])).Length);
        Assert.Equal(["echo/a", "echo/b"], (await management.GetDetailedGrainStatistics([name])).Select(s => s.GrainId.ToString()));
        Assert.Equal(["echo/a", "echo/b"], (await management.GetActiveGrains(grain.GetGrainId().Type)).Select(id => id.ToString()));
    }

    [Fact]
    public async Task Collection_Forced_EndsIdleGrainsBeforeItAnswers()
    {
        await using TestEngine engine = await TestEngine.Start(_ => { });
        IManagementGrain management = engine.Client.GetGrain<IManagementGrain>(0);
        await engine.Client.GetGrain<IEchoGrain>("a").Echo("hello");

        await management.ForceActivationCollection(TimeSpan.Zero);

        Assert.Equal(1, await management.GetTotalActivationCount());
    }
}
