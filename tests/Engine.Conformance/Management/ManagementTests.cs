namespace Arus.Engine.Conformance.Tests.Management;

[Collection(nameof(Quick))]
public sealed class ManagementTests(ClusterFixture cluster)
{
    private IManagementGrain Management => cluster.Client.GetGrain<IManagementGrain>(0);

    [Fact]
    public async Task Hosts_OfOneSilo_AreOneActive()
    {
        Dictionary<SiloAddress, SiloStatus> hosts = await Management.GetHosts(onlyActive: true);
        Assert.Equal(SiloStatus.Active, Assert.Single(hosts).Value);
    }

    [Fact]
    public async Task TotalCount_IsNotLessThanWhatWasActivated()
    {
        await Activate(Unique.Key(), 20);
        Assert.True(await Management.GetTotalActivationCount() >= 20);
    }

    [Fact]
    public async Task SimpleStatistics_CountTheActivationsOfAClass()
    {
        int before = await CountOfClass();
        await Activate(Unique.Key(), 5);
        Assert.Equal(before + 5, await CountOfClass());
    }

    [Fact]
    public async Task DetailedStatistics_NameEachGrain()
    {
        string key = Unique.Key();
        await Activate(key, 3);
        DetailedGrainStatistic[] all = await Management.GetDetailedGrainStatistics();
        for (int i = 0; i < 3; i++)
        {
            GrainId expected = Grain($"{key}/{i}").GetGrainId();
            Assert.Single(all, statistic => statistic.GrainId == expected);
        }
    }

    [Fact]
    public async Task ActivationCount_OfOneGrain_IsNoneThenOne()
    {
        string key = Unique.Key();
        var reference = (GrainReference)Grain(key);
        Assert.Equal(0, await Management.GetGrainActivationCount(reference));
        await Grain(key).Touch();
        Assert.Equal(1, await Management.GetGrainActivationCount(reference));
    }

    [Fact]
    public async Task ActiveGrains_OfAType_HoldWhatWasActivated()
    {
        string key = Unique.Key();
        await Grain(key).Touch();
        GrainId id = Grain(key).GetGrainId();
        Assert.Contains(id, await Management.GetActiveGrains(id.Type));
    }

    private async Task<int> CountOfClass()
    {
        SimpleGrainStatistic[] statistics = await Management.GetSimpleGrainStatistics();
        return statistics.Where(s => s.GrainType.Contains("CountedGrain", StringComparison.Ordinal)).Sum(s => s.ActivationCount);
    }

    private Task Activate(string key, int count) => Task.WhenAll(Enumerable.Range(0, count).Select(i => Grain($"{key}/{i}").Touch()));

    private ICountedGrain Grain(string key) => cluster.Client.GetGrain<ICountedGrain>(key);
}
