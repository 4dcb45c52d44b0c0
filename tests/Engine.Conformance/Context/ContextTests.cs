namespace Arus.Engine.Conformance.Tests.Context;

[Collection(nameof(Quick))]
public sealed class ContextTests(ClusterFixture cluster) : IDisposable
{
    private const string Name = "conformance";

    public void Dispose() => RequestContext.Clear();

    [Fact]
    public async Task Value_SetByAClient_ReachesTheGrain()
    {
        RequestContext.Set(Name, "down");
        Assert.Equal("down", await Grain().Read(Name));
    }

    [Fact]
    public async Task Value_NeverSet_IsNull() => Assert.Null(await Grain().Read(Name));

    [Fact]
    public async Task Value_ThroughThreeGrains_ReachesTheLast()
    {
        RequestContext.Set(Name, "down");
        Assert.Equal("down", await Grain().ReadBelow(Name, 3));
    }

    [Fact]
    public async Task Value_ChangedByACallee_IsUnchangedAtTheClient()
    {
        RequestContext.Set(Name, "mine");
        await Grain().Change(Name, "theirs");
        Assert.Equal("mine", RequestContext.Get(Name));
    }

    [Fact]
    public async Task Value_ChangedByACallee_IsUnchangedAtTheCallingGrain()
    {
        RequestContext.Set(Name, "mine");
        Assert.Equal("mine", await Grain().ReadAfterChangeBelow(Name));
    }

    [Fact]
    public async Task Value_ChangedByACalleeNotYetAwaited_IsUnchangedAtTheCallingGrain()
    {
        RequestContext.Set(Name, "mine");
        Assert.Equal("mine", await Grain().ReadWhileChangeBelow(Name));
    }

    [Fact]
    public async Task Value_AfterAwaits_IsStillThere()
    {
        RequestContext.Set(Name, "kept");
        Assert.Equal("kept", await Grain().ReadAfterAwaits(Name));
    }

    [Fact]
    public async Task Value_ChangedAfterTheCallStarted_IsNotSeenByTheCallee()
    {
        RequestContext.Set(Name, "early");
        Assert.Equal("early", await Grain().ChangeAfterStarting(Name, "late").Within());
    }

    [Fact]
    public async Task Value_OfTwoRequestsAtOnce_StaysWithItsOwn()
    {
        string key = Unique.Key();
        RequestContext.Set(Name, "first");
        Task<string?> first = Grain(key).ReadBehindGate(Name);
        RequestContext.Set(Name, "second");
        Task<string?> second = Grain(key).ReadBehindGate(Name);
        await Gate.Of(key).Reached;
        Gate.Of(key).Open();
        await Task.WhenAll(first, second).Within();
        Assert.Equal(("first", "second"), (await first, await second));
    }

    [Fact]
    public async Task Value_Removed_IsNotCarried()
    {
        RequestContext.Set(Name, "gone");
        Assert.Null(await Grain().ReadAfterRemoving(Name));
    }

    [Fact]
    public async Task Value_Cleared_IsNotCarried()
    {
        RequestContext.Set(Name, "gone");
        Assert.True(await Grain().ClearAndLook(Name));
    }

    [Fact]
    public async Task Value_OfAMarkedRecord_ArrivesEqual()
    {
        var note = new ContextNote("words", 7);
        RequestContext.Set(Name, note);
        Assert.Equal(note, await Grain().ReadNote(Name));
    }

    [Fact]
    public async Task Value_WithAOneWayCall_ReachesTheGrain()
    {
        string key = Unique.Key();
        RequestContext.Set(Name, "one way");
        await Grain(key).Write(Name);
        Assert.Equal(["one way"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Value_OfTheRequestThatStartedATimer_IsNotSeenByItsTick()
    {
        string key = Unique.Key();
        RequestContext.Set(Name, "request");
        await Grain(key).StartTimer(Name);
        Assert.Equal(["nothing"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public void Keys_AfterSet_HoldTheName()
    {
        RequestContext.Set(Name, "value");
        Assert.Contains(Name, RequestContext.Keys);
    }

    private IContextGrain Grain() => Grain(Unique.Key());

    private IContextGrain Grain(string key) => cluster.Client.GetGrain<IContextGrain>(key);
}
