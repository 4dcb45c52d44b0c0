using Orleans.Storage;

namespace Arus.Engine.Conformance.Tests.State;

[Collection(nameof(Quick))]
public sealed class FaultTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Write_StorageThrows_CallerIsGivenAnOrleansException()
    {
        string key = Unique.Key();
        StorageScript.Of(key).FailWrite(new IOException("the disk is full"));
        OrleansException thrown = await Assert.ThrowsAnyAsync<OrleansException>(() => Wallet(key).Set(5).Within());
        Assert.Contains("the disk is full", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_StorageThrowsAnOrleansException_CallerIsGivenThatOne()
    {
        string key = Unique.Key();
        StorageScript.Of(key).FailWrite(new InconsistentStateException("lost", "2", "1"));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Wallet(key).Set(5).Within());
    }

    [Fact]
    public async Task Write_FailedAndTheGrainLeft_StoredValueStands()
    {
        string key = Unique.Key();
        await Wallet(key).Set(1);
        long before = await Wallet(key).Instance();
        StorageScript.Of(key).FailWrite(new IOException("the disk is full"));
        await Assert.ThrowsAnyAsync<OrleansException>(() => Wallet(key).SetOrLeave(5).Within());
        Assert.Equal(1, await Wallet(key).Get().Within());
        Assert.NotEqual(before, await Wallet(key).Instance());
    }

    [Fact]
    public async Task Write_FailedOnce_NextWriteSucceeds()
    {
        string key = Unique.Key();
        await Wallet(key).Set(1);
        StorageScript.Of(key).FailWrite(new IOException("the disk is full"));
        await Assert.ThrowsAnyAsync<OrleansException>(() => Wallet(key).SetOrLeave(5).Within());
        await Wallet(key).Set(6).Within();
        Assert.Equal(6, await Wallet(key).Get());
    }

    [Fact]
    public async Task Write_InconsistentStateUnhandled_NextCallMeetsAFreshActivation()
    {
        string key = Unique.Key();
        await Wallet(key).Set(1);
        long before = await Wallet(key).Instance();
        StorageScript.Of(key).FailWrite(new InconsistentStateException("lost", "2", "1"));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Wallet(key).Set(5).Within());
        Assert.NotEqual(before, await Wallet(key).Instance().Within());
        Assert.Equal(1, await Wallet(key).Get());
    }

    [Fact]
    public async Task Clear_StorageThrows_CallerIsGivenAnOrleansException()
    {
        string key = Unique.Key();
        await Wallet(key).Set(1);
        StorageScript.Of(key).FailClear(new IOException("the disk is gone"));
        await Assert.ThrowsAnyAsync<OrleansException>(() => Wallet(key).Clear().Within());
    }

    [Fact]
    public async Task Storage_IsAskedByTheStatesName()
    {
        string key = Unique.Key();
        await Wallet(key).Set(1);
        await Wallet(key).Clear();
        Assert.Equal(["read faulty", "write faulty", "clear faulty"], Journal.Of($"storage/{key}").Lines);
    }

    private IFaultyWalletGrain Wallet(string key) => cluster.Client.GetGrain<IFaultyWalletGrain>(key);
}
