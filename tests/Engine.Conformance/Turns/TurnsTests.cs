namespace Arus.Engine.Conformance.Tests.Turns;

[Collection(nameof(Quick))]
public sealed class TurnsTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Requests_ManyAtOnce_NeverOverlapAcrossAwaits()
    {
        ITurnsGrain grain = Grain(Unique.Key());
        int[] most = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => grain.Overlap())).Within();
        Assert.All(most, seen => Assert.Equal(1, seen));
    }

    [Fact]
    public async Task Request_SecondWhileFirstStandsAtAGate_StartsAfterTheFirstEnds()
    {
        string key = Unique.Key();
        Task first = Grain(key).Stand("first");
        await Gate.Of($"{key}/first").Reached;
        Task second = Grain(key).Stand("second");
        Gate.Of($"{key}/second").Open();
        Gate.Of($"{key}/first").Open();
        await Task.WhenAll(first, second).Within();
        Assert.Equal(["first in", "first out", "second in", "second out"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task Continuation_AfterAWaitThatEndsOnThePool_IsBackOnTheActivation() =>
        Assert.True(await Grain(Unique.Key()).ComeBack().Within());

    [Fact]
    public async Task Flows_ManyInOneRequest_NeverRunAtOnce() =>
        Assert.Equal(4_000, await Grain(Unique.Key()).CountInManyFlows(40, 100).Within());

    [Fact]
    public async Task Request_YieldingOften_IsNotMixedWithAnother()
    {
        string key = Unique.Key();
        await Task.WhenAll(Grain(key).WriteLetters("a", 30), Grain(key).WriteLetters("b", 30)).Within();
        string text = string.Concat(Journal.Of(key).Lines);
        Assert.Contains(text, new[] { new string('a', 30) + new string('b', 30), new string('b', 30) + new string('a', 30) });
    }

    [Fact]
    public async Task Turn_CalledBackByACallItDidNotAwait_EndsFirst()
    {
        string key = Unique.Key();
        await Grain(key).CallBackWhileRunning($"{key}/other").Within();
        Assert.Equal(["turn begins", "turn ends", "called back"], await Journal.Of(key).Until(3));
    }

    [Fact]
    public async Task Activations_AHundredStandingAtGates_StopNobodyElse()
    {
        string key = Unique.Key();
        Task[] standing = [.. Enumerable.Range(0, 100).Select(i => Grain($"{key}/{i}").Stand("gate"))];
        Assert.Equal(1, await Grain(key).Touch().Within());

        for (int i = 0; i < standing.Length; i++) Gate.Of($"{key}/{i}/gate").Open();
        await Task.WhenAll(standing).Within();
    }

    [Fact]
    public async Task Request_Fails_NextOneRuns()
    {
        ITurnsGrain grain = Grain(Unique.Key());
        await Assert.ThrowsAsync<InvalidOperationException>(grain.Fail);
        Assert.Equal(1, await grain.Touch());
    }

    [Fact]
    public async Task Activation_BetweenRequests_KeepsItsFields()
    {
        ITurnsGrain grain = Grain(Unique.Key());
        await grain.Touch();
        await grain.Touch();
        Assert.Equal(3, await grain.Touch());
    }

    private ITurnsGrain Grain(string key) => cluster.Client.GetGrain<ITurnsGrain>(key);
}
