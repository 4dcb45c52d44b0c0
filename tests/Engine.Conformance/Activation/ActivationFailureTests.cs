using Arus.Engine.Conformance.Tests.State;

namespace Arus.Engine.Conformance.Tests.Activation;

/// <summary>An engine may hold calls off for some seconds after a failed activation: the cases ask again until it tries anew.</summary>
[Collection(nameof(Waiting))]
public sealed class ActivationFailureTests(ClusterFixture cluster)
{
    [Fact]
    public async Task OnActivate_Throws_CallerIsGivenThatException()
    {
        string key = Unique.Key();
        Failures.Of(key).Set(1);
        var refused = await Assert.ThrowsAsync<ActivationRefusedException>(() => Failing(key).Touch().Within());
        Assert.Equal($"{key} is not ready", refused.Message);
    }

    [Fact]
    public async Task OnActivate_Threw_LaterCallActivatesAnew()
    {
        string key = Unique.Key();
        Failures.Of(key).Set(2);
        await Assert.ThrowsAsync<ActivationRefusedException>(() => Failing(key).Touch().Within());
        Assert.Equal(1, await Eventually.Answers<int, ActivationRefusedException>(Failing(key).Touch));
        Assert.Equal(2, await Failing(key).Touch().Within());
    }

    [Fact]
    public async Task OnActivate_AlwaysThrows_EveryCallerIsToldSo()
    {
        string key = Unique.Key();
        Failures.Of(key).Set(1_000);
        Task<int>[] calls = [.. Enumerable.Range(0, 20).Select(_ => Failing(key).Touch())];
        foreach (Task<int> call in calls)
        {
            await Assert.ThrowsAsync<ActivationRefusedException>(() => call.Within());
        }
    }

    [Fact]
    public async Task OnActivate_Threw_OtherGrainsAreNotTouched()
    {
        string key = Unique.Key();
        Failures.Of(key).Set(1_000);
        await Assert.ThrowsAsync<ActivationRefusedException>(() => Failing(key).Touch().Within());
        Assert.Equal(1, await Failing($"{key}/other").Touch().Within());
    }

    [Fact]
    public async Task Constructor_Throws_CallFailsAndALaterOneActivates()
    {
        string key = Unique.Key();
        Failures.Of("BrokenConstructorGrain").Set(1);
        await Assert.ThrowsAnyAsync<Exception>(() => cluster.Client.GetGrain<IBrokenConstructorGrain>(key).Touch().Within());
        Assert.Equal(1, await Eventually.Answers<int, Exception>(cluster.Client.GetGrain<IBrokenConstructorGrain>(key).Touch));
    }

    [Fact]
    public async Task StateCannotBeRead_CallFailsAndALaterOneActivates()
    {
        string key = Unique.Key();
        IFaultyWalletGrain wallet = cluster.Client.GetGrain<IFaultyWalletGrain>(key);
        StorageScript.Of(key).FailRead(new IOException("the disk is gone"));
        OrleansException thrown = await Assert.ThrowsAnyAsync<OrleansException>(() => wallet.Get().Within());
        Assert.Contains("the disk is gone", thrown.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await Eventually.Answers<int, OrleansException>(wallet.Get));
    }

    private IFailingGrain Failing(string key) => cluster.Client.GetGrain<IFailingGrain>(key);
}
