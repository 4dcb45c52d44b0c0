namespace Arus.Engine.Conformance.Tests.State;

[Collection(nameof(Quick))]
public sealed class StateTests(ClusterFixture cluster)
{
    private static readonly WalletView s_empty = new(0, "nobody", "", Exists: false, HasTag: false);

    [Fact]
    public async Task State_NeverWritten_IsTheEmptyValue() => Assert.Equal(s_empty, await Wallet(Unique.Key()).Look());

    [Fact]
    public async Task State_Written_ExistsAndHasATag()
    {
        IWalletGrain wallet = Wallet(Unique.Key());
        await wallet.Write(5, "ann", "first");
        Assert.Equal(new WalletView(5, "ann", "first", Exists: true, HasTag: true), await wallet.Look());
    }

    [Fact]
    public async Task State_WrittenThenActivatedAgain_IsWhatWasWritten()
    {
        IWalletGrain wallet = Wallet(Unique.Key());
        await wallet.Write(5, "ann", "first");
        await wallet.Write(6, "ann", "second");
        await wallet.Leave();
        Assert.Equal(new WalletView(6, "ann", "second", Exists: true, HasTag: true), await wallet.Look().Within());
    }

    [Fact]
    public async Task State_IsLoadedBeforeOnActivate()
    {
        IWalletGrain wallet = Wallet(Unique.Key());
        await wallet.Write(5, "ann", "first");
        await wallet.Leave();
        Assert.Equal("5 ann", await wallet.SeenInActivation().Within());
    }

    [Fact]
    public async Task State_ChangedAndNotWritten_IsLostWithTheActivation()
    {
        IWalletGrain wallet = Wallet(Unique.Key());
        await wallet.Write(5, "ann", "first");
        await wallet.Change(99);
        await wallet.Leave();
        Assert.Equal(5, (await wallet.Look().Within()).Amount);
    }

    [Fact]
    public async Task Read_AfterAChangeNotWritten_BringsTheStoredValueBack()
    {
        IWalletGrain wallet = Wallet(Unique.Key());
        await wallet.Write(5, "ann", "first");
        await wallet.Change(99);
        Assert.Equal(99, (await wallet.Look()).Amount);
        await wallet.Reread();
        Assert.Equal(5, (await wallet.Look()).Amount);
    }

    [Fact]
    public async Task Read_OfWhatWasNeverWritten_IsTheEmptyValue()
    {
        IWalletGrain wallet = Wallet(Unique.Key());
        await wallet.Change(99);
        await wallet.Reread();
        Assert.Equal(s_empty, await wallet.Look());
    }

    [Fact]
    public async Task Clear_LeavesTheEmptyValue()
    {
        IWalletGrain wallet = Wallet(Unique.Key());
        await wallet.Write(5, "ann", "first");
        await wallet.Clear();
        WalletView view = await wallet.Look();
        Assert.Equal((0, "nobody", "", false), (view.Amount, view.Owner, view.Note, view.Exists));
    }

    [Fact]
    public async Task Clear_ThenActivatedAgain_IsTheEmptyValue()
    {
        IWalletGrain wallet = Wallet(Unique.Key());
        await wallet.Write(5, "ann", "first");
        await wallet.Clear();
        await wallet.Leave();
        WalletView view = await wallet.Look().Within();
        Assert.Equal((0, "nobody", "", false), (view.Amount, view.Owner, view.Note, view.Exists));
    }

    [Fact]
    public async Task Clear_ThenWritten_IsWhatWasWrittenLast()
    {
        IWalletGrain wallet = Wallet(Unique.Key());
        await wallet.Write(5, "ann", "first");
        await wallet.Clear();
        await wallet.Write(8, "bob", "again");
        await wallet.Leave();
        Assert.Equal(new WalletView(8, "bob", "again", Exists: true, HasTag: true), await wallet.Look().Within());
    }

    [Fact]
    public async Task Write_EachTime_ChangesTheTag() => Assert.True(await Wallet(Unique.Key()).TagChangesWithEachWrite());

    [Fact]
    public async Task State_OfAnotherKey_IsAnother()
    {
        string key = Unique.Key();
        await Wallet(key).Write(5, "ann", "first");
        Assert.Equal(s_empty, await Wallet($"{key}/other").Look());
    }

    [Fact]
    public async Task States_OfOneGrain_AreApartByNameAndByStorage()
    {
        IPocketsGrain pockets = cluster.Client.GetGrain<IPocketsGrain>(Unique.Key());
        await pockets.Write(1, 2, 3);
        await pockets.Leave();
        int[] amounts = [.. await pockets.Look().Within()];
        Assert.Equal([1, 2, 3], amounts);
    }

    [Fact]
    public async Task States_OneCleared_OthersStay()
    {
        IPocketsGrain pockets = cluster.Client.GetGrain<IPocketsGrain>(Unique.Key());
        await pockets.Write(1, 2, 3);
        await pockets.ClearRight();
        await pockets.Leave();
        int[] amounts = [.. await pockets.Look().Within()];
        Assert.Equal([1, 0, 3], amounts);
    }

    [Fact]
    public async Task State_ReadInTheConstructor_Throws() =>
        Assert.True(await cluster.Client.GetGrain<IEagerGrain>(Unique.Key()).ReadingInTheConstructorThrew());

    [Fact]
    public async Task State_ReadAwayFromTheActivation_ThrowsInvalidOperation() =>
        Assert.Equal(nameof(InvalidOperationException), await Wallet(Unique.Key()).LookFromThePool());

    private IWalletGrain Wallet(string key) => cluster.Client.GetGrain<IWalletGrain>(key);
}
