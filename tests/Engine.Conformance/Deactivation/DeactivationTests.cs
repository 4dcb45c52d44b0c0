namespace Arus.Engine.Conformance.Tests.Deactivation;

[Collection(nameof(Quick))]
public sealed class DeactivationTests(ClusterFixture cluster)
{
    [Fact]
    public async Task DeactivateOnIdle_TellsTheGrainWhy()
    {
        string key = Unique.Key();
        await Mortal(key).Leave();
        Assert.Equal(["activated", "deactivated ApplicationRequested"], await Journal.Of(key).Until(2));
    }

    [Fact]
    public async Task DeactivateOnIdle_NextCall_MeetsAFreshActivation()
    {
        string key = Unique.Key();
        long before = await Mortal(key).Instance();
        await Mortal(key).Leave();
        long after = await Mortal(key).Instance().Within();
        Assert.NotEqual(before, after);
        Assert.Equal(["activated", "deactivated ApplicationRequested", "activated"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task DeactivateOnIdle_InTheMiddleOfATurn_LetsItEnd()
    {
        string key = Unique.Key();
        await Mortal(key).LeaveThenWork().Within();
        Assert.Equal(["activated", "worked", "deactivated ApplicationRequested"], await Journal.Of(key).Until(3));
    }

    [Fact]
    public async Task DeactivateOnIdle_WithQueuedCalls_RunsThemOnAFreshActivation()
    {
        string key = Unique.Key();
        long before = await Mortal(key).Instance();
        Task leaving = Mortal(key).LeaveBehindGate();
        await Gate.Of(key).Reached;
        Task<long>[] queued = [.. Enumerable.Range(0, 10).Select(_ => Mortal(key).Instance())];
        Gate.Of(key).Open();
        await leaving.Within();
        long[] after = await Task.WhenAll(queued).Within();
        Assert.NotEqual(before, Assert.Single(after.Distinct()));
    }

    [Fact]
    public async Task DeactivateOnIdle_TimerOfTheOldActivation_TicksNoMore()
    {
        string key = Unique.Key();
        await Mortal(key).StartTicking();
        long old = await Mortal(key).Instance();
        await Journal.Of($"{key}/ticks").Until(2);
        await Mortal(key).Leave();
        await Journal.Of(key).Until(2);
        int ticks = Journal.Of($"{key}/ticks").Lines.Length;

        await Mortal(key).StartTicking().Within();
        string[] lines = await Journal.Of($"{key}/ticks").Until(ticks + 5);
        Assert.DoesNotContain($"{old}", lines.Skip(ticks));
    }

    [Fact]
    public async Task OnDeactivate_Throws_NextCallMeetsAFreshActivation()
    {
        string key = Unique.Key();
        IStubbornGrain grain = cluster.Client.GetGrain<IStubbornGrain>(key);
        long before = await grain.Instance();
        await grain.Leave();
        await Journal.Of(key).Until(1);
        Assert.NotEqual(before, await grain.Instance().Within());
    }

    [Fact]
    public async Task OnDeactivate_WritesState_NextActivationHasIt()
    {
        ISavingGrain grain = cluster.Client.GetGrain<ISavingGrain>(Unique.Key());
        await grain.SetAndLeave(7);
        Assert.Equal(7, await grain.Get().Within());
    }

    private IMortalGrain Mortal(string key) => cluster.Client.GetGrain<IMortalGrain>(key);
}
