namespace Arus.Engine.Conformance.Tests.Identity;

[Collection(nameof(Quick))]
public sealed class IdentityTests(ClusterFixture cluster)
{
    [Fact]
    public void References_ToOneGrain_AreEqual()
    {
        string key = Unique.Key();
        Assert.Equal(Grain(key), Grain(key));
        Assert.Equal(Grain(key).GetHashCode(), Grain(key).GetHashCode());
    }

    [Fact]
    public void References_ToTwoGrains_Differ()
    {
        string key = Unique.Key();
        Assert.NotEqual(Grain(key), Grain($"{key}/other"));
    }

    [Fact]
    public async Task GrainId_SeenOutsideAndInside_IsTheSame()
    {
        IIdentityGrain grain = Grain(Unique.Key());
        Assert.Equal(grain.GetGrainId(), await grain.MyId());
    }

    [Fact]
    public void GrainId_WrittenAndParsed_IsEqual()
    {
        GrainId id = Grain(Unique.Key()).GetGrainId();
        Assert.Equal(id, GrainId.Parse(id.ToString()));
    }

    [Fact]
    public void GrainId_HoldsTheKey()
    {
        string key = Unique.Key();
        Assert.Equal(key, Grain(key).GetGrainId().Key.ToString());
    }

    [Fact]
    public void GrainId_OfAnotherClass_HasAnotherType() => Assert.NotEqual(
        Grain("same").GetGrainId().Type, cluster.Client.GetGrain<Keys.IStringKeyGrain>("same").GetGrainId().Type);

    [Fact]
    public void PrimaryKey_OfAReference_IsTheKey()
    {
        string key = Unique.Key();
        Assert.Equal(key, Grain(key).GetPrimaryKeyString());
    }

    [Fact]
    public async Task AsReference_IsWhatTheFactoryMakes() => Assert.True(await Grain(Unique.Key()).MyselfIsWhatTheFactoryMakes());

    [Fact]
    public async Task AsReference_HandedOut_CanBeCalled()
    {
        string key = Unique.Key();
        IIdentityGrain same = await Grain(key).Myself();
        Assert.Equal(Grain(key), same);
        Assert.Equal(key, await same.Name());
    }

    [Fact]
    public async Task Reference_AsAnArgument_CanBeCalled()
    {
        string key = Unique.Key();
        Assert.Equal($"{key}/other", await Grain(key).NameOf(Grain($"{key}/other")).Within());
    }

    [Fact]
    public async Task Reference_SeenByAnotherInterface_IsTheSameGrain()
    {
        string key = Unique.Key();
        ISecondFaceGrain second = Grain(key).AsReference<ISecondFaceGrain>();
        Assert.Equal($"second {key}", await second.SecondName());
        Assert.Equal(Grain(key).GetGrainId(), second.GetGrainId());
    }

    [Fact]
    public async Task Reference_MadeOfAGrainId_CanBeCalled()
    {
        string key = Unique.Key();
        Assert.Equal(key, await cluster.Client.GetGrain<IIdentityGrain>(Grain(key).GetGrainId()).Name());
    }

    [Fact]
    public async Task Factory_OnManyThreads_MakesReferencesThatCanBeCalled()
    {
        string key = Unique.Key();
        string[] names = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => Grain($"{key}/{i}").Name()))).Within();
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{key}/{i}"), names);
    }

    [Fact]
    public async Task Factory_OfAGrainOnAThreadOfThePool_MakesReferencesThatCanBeCalled()
    {
        string key = Unique.Key();
        Assert.Equal($"{key}/other", await Grain(key).CallFromThePool($"{key}/other").Within());
    }

    [Fact]
    public void StreamId_OfEqualParts_IsEqual()
    {
        Assert.Equal(StreamId.Create("ns", "key"), StreamId.Create("ns", "key"));
        Assert.NotEqual(StreamId.Create("ns", "key"), StreamId.Create("other", "key"));
        Assert.NotEqual(StreamId.Create("ns", "key"), StreamId.Create("ns", "other"));
    }

    [Fact]
    public void StreamId_HoldsItsParts()
    {
        var id = StreamId.Create("ns", "key");
        Assert.Equal(("ns", "key"), (id.GetNamespace(), id.GetKeyAsString()));
    }

    private IIdentityGrain Grain(string key) => cluster.Client.GetGrain<IIdentityGrain>(key);
}
