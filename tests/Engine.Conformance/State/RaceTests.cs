using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Arus.Engine.Conformance.Tests.State;

/// <summary>Somebody else writes the row behind the grain's back.</summary>
[Collection(nameof(Quick))]
public sealed class RaceTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Write_AfterALostRace_ThrowsInconsistentState()
    {
        string key = Unique.Key();
        await Wallet(key).Write(1, "ann", "first");
        await WriteBehind(Wallet(key), 100);
        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => Wallet(key).Write(2, "ann", "second").Within());
    }

    [Fact]
    public async Task Write_LostRaceUnhandled_NextCallMeetsAFreshActivationWithTheStoredValue()
    {
        string key = Unique.Key();
        await Wallet(key).Write(1, "ann", "first");
        long before = await Wallet(key).Instance();
        await WriteBehind(Wallet(key), 100);
        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => Wallet(key).Write(2, "ann", "second").Within());
        Assert.Equal(100, (await Wallet(key).Look().Within()).Amount);
        Assert.NotEqual(before, await Wallet(key).Instance());
    }

    [Fact]
    public async Task Write_LostRaceCaught_MayReadAndWriteAgainInTheSameActivation()
    {
        string key = Unique.Key();
        await Wallet(key).Write(1, "ann", "first");
        long before = await Wallet(key).Instance();
        await WriteBehind(Wallet(key), 100);
        Assert.Equal(105, await Wallet(key).AddInsisting(5).Within());
        Assert.Equal(before, await Wallet(key).Instance());
    }

    [Fact]
    public async Task Read_AfterAnothersWrite_BringsItsValueAndTag()
    {
        string key = Unique.Key();
        await Wallet(key).Write(1, "ann", "first");
        await WriteBehind(Wallet(key), 100);
        await Wallet(key).Reread();
        Assert.Equal(100, (await Wallet(key).Look()).Amount);
        await Wallet(key).Write(101, "ann", "second").Within();
        Assert.Equal(101, (await Wallet(key).Look()).Amount);
    }

    [Fact]
    public async Task Clear_AfterALostRace_ThrowsInconsistentState()
    {
        string key = Unique.Key();
        await Wallet(key).Write(1, "ann", "first");
        await WriteBehind(Wallet(key), 100);
        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => Wallet(key).Clear().Within());
    }

    private async Task WriteBehind(IWalletGrain wallet, int amount)
    {
        IGrainStorage storage = cluster.Silo.GetRequiredKeyedService<IGrainStorage>("Default");
        var row = new GrainState<Wallet>(new Wallet());
        await storage.ReadStateAsync("wallet", wallet.GetGrainId(), row);
        row.State = row.State! with { Amount = amount };
        await storage.WriteStateAsync("wallet", wallet.GetGrainId(), row);
    }

    private IWalletGrain Wallet(string key) => cluster.Client.GetGrain<IWalletGrain>(key);
}
