namespace Arus.Engine.Conformance.Tests.Activation;

[Collection(nameof(Quick))]
public sealed class ActivationTests(ClusterFixture cluster)
{
    [Fact]
    public async Task FirstCall_ActivatesBeforeTheMethod()
    {
        string key = Unique.Key();
        await Living(key).Note("called");
        Assert.Equal(["activated", "called"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task FirstCalls_ManyAtOnce_ActivateOnce()
    {
        string key = Unique.Key();
        long[] instances = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Living(key).Instance())).Within();
        Assert.Single(instances.Distinct());
        Assert.Equal(["activated"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task LaterCalls_MeetTheSameActivation()
    {
        ILivingGrain grain = Living(Unique.Key());
        Assert.Equal(await grain.Instance(), await grain.Instance());
    }

    [Fact]
    public async Task OtherKey_IsAnotherActivation()
    {
        string key = Unique.Key();
        Assert.NotEqual(await Living(key).Instance(), await Living($"{key}/other").Instance());
    }

    [Fact]
    public async Task Constructor_AsksTheContainer_IsGivenItsService() =>
        Assert.Equal("from the container", await Living(Unique.Key()).Injected());

    [Fact]
    public async Task OnActivate_KnowsItsKey()
    {
        string key = Unique.Key();
        Assert.Equal(key, await Living(key).KeySeenInActivation());
    }

    [Fact]
    public async Task OnActivate_MayCallAnotherGrain()
    {
        string key = Unique.Key();
        Assert.Equal($"{key}/other".Length, await Living(key).AnswerSeenInActivation().Within());
    }

    [Fact]
    public async Task OnActivate_MayStartATimer()
    {
        ILivingGrain grain = Living(Unique.Key());
        await Eventually.Holds(async () => await grain.Ticks() == 1);
    }

    [Fact]
    public async Task OnActivate_StandsAtAGate_CallsWaitForIt()
    {
        string key = Unique.Key();
        IGatedActivationGrain grain = cluster.Client.GetGrain<IGatedActivationGrain>(key);
        Task<int>[] calls = [.. Enumerable.Range(0, 3).Select(_ => grain.Touch())];
        await Gate.Of(key).Reached;
        Assert.Empty(Journal.Of(key).Lines);

        Gate.Of(key).Open();
        Assert.Equal([1, 2, 3], (await Task.WhenAll(calls).Within()).Order());
        Assert.Equal(["activated", "touched", "touched", "touched"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task PlainGrain_IsActivatedAndDeactivatedLikeAnother()
    {
        string key = Unique.Key();
        IPlainGrain grain = cluster.Client.GetGrain<IPlainGrain>(key);
        Assert.Equal(key, await grain.Activated());
        await grain.Leave();
        Assert.Equal(["deactivated"], await Journal.Of(key).Until(1));
    }

    private ILivingGrain Living(string key) => cluster.Client.GetGrain<ILivingGrain>(key);
}
