namespace Arus.Engine.Conformance.Tests.Cancellation;

[Collection(nameof(Quick))]
public sealed class CancellationTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Token_CancelledBeforeTheCall_CallIsCancelled()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Grain(Unique.Key()).Finish(1, new CancellationToken(true)));
    }

    [Fact]
    public async Task Token_CancelledDuringTheCall_ReachesTheBodyAndTheCaller()
    {
        string key = Unique.Key();
        using var source = new CancellationTokenSource();
        Task call = Grain(key).WaitForCancellation(source.Token);
        await Gate.Of(key).Reached;
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Within());
        Assert.Equal(["cancelled"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Token_PassedOnToAnotherGrain_ReachesItsBody()
    {
        string key = Unique.Key();
        string below = $"{key}/below";
        using var source = new CancellationTokenSource();
        Task call = Grain(key).PassOn(below, source.Token);
        await Gate.Of(below).Reached;
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Within());
        Assert.Equal(["cancelled"], await Journal.Of(below).Until(1));
    }

    [Fact]
    public async Task Token_NeverLookedAt_CallerIsReleasedAndTheBodyEndsByItself()
    {
        string key = Unique.Key();
        using var source = new CancellationTokenSource();
        Task call = Grain(key).NeverLook(source.Token);
        await Gate.Of(key).Reached;
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Within());

        Gate.Of(key).Open();
        Assert.Equal(["ended"], await Journal.Of(key).Until(1));
        Assert.Equal(1, await Grain(key).Touch().Within());
    }

    [Fact]
    public async Task Token_CancelledWhileTheRequestWaits_CallerIsReleasedAndTheGrainGoesOn()
    {
        string key = Unique.Key();
        Task standing = Grain(key).NeverLook(CancellationToken.None);
        await Gate.Of(key).Reached;
        using var source = new CancellationTokenSource();
        Task<int> waiting = Grain(key).Finish(1, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Within());

        Gate.Of(key).Open();
        await standing.Within();
        Assert.Equal(1, await Grain(key).Touch().Within());
    }

    [Fact]
    public async Task Token_NotCancelled_CallEnds()
    {
        using var source = new CancellationTokenSource();
        Assert.Equal(7, await Grain(Unique.Key()).Finish(7, source.Token));
    }

    [Fact]
    public async Task Token_LeftOut_CallEnds() => Assert.Equal(7, await Grain(Unique.Key()).Finish(7));

    [Fact]
    public async Task Token_CancelledAfterTheCall_ChangesNothing()
    {
        ICancelledGrain grain = Grain(Unique.Key());
        using var source = new CancellationTokenSource();
        Assert.Equal(7, await grain.Finish(7, source.Token));
        await source.CancelAsync();
        Assert.Equal(1, await grain.Touch());
    }

    [Fact]
    public async Task Body_GivesUpByItself_CallIsCancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Grain(Unique.Key()).GiveUp());

    private ICancelledGrain Grain(string key) => cluster.Client.GetGrain<ICancelledGrain>(key);
}
