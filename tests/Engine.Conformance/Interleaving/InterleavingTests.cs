namespace Arus.Engine.Conformance.Tests.Interleaving;

[Collection(nameof(Quick))]
public sealed class InterleavingTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Ordinary_SecondRequest_Waits() =>
        await WaitsForTheFirst(Ordinary, grain => grain.Stand(), grain => grain.Pass("second"));

    [Fact]
    public async Task Reentrant_SecondRequest_RunsWhileTheFirstStands() =>
        await RunsBesideTheFirst(Reentrant, grain => grain.Stand(), grain => grain.Pass("second"));

    [Fact]
    public async Task Reentrant_CallsItself_ComesBack() => Assert.Equal(6, await Reentrant(Unique.Key()).CallMyself(5).Within());

    [Fact]
    public async Task Reentrant_ManyRequests_NeverRunAtOnce()
    {
        IReentrantGrain grain = Reentrant(Unique.Key());
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => grain.CountOnce())).Within();
        Assert.Equal(500, await grain.Counted());
    }

    [Fact]
    public async Task AlwaysInterleave_SecondRequest_RunsWhileTheFirstStands() =>
        await RunsBesideTheFirst(Ordinary, grain => grain.Stand(), grain => grain.PassAlways("second"));

    [Fact]
    public async Task AlwaysInterleave_CalleeCallsBack_ComesBack()
    {
        string key = Unique.Key();
        Assert.Equal(key, await Ordinary(key).AskAndBeHailed($"{key}/other").Within());
    }

    [Fact]
    public async Task AlwaysInterleave_ManyRequests_NeverRunAtOnce()
    {
        IOrdinaryGrain grain = Ordinary(Unique.Key());
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => grain.CountOnce())).Within();
        Assert.Equal(500, await grain.Counted());
    }

    [Fact]
    public async Task ReadOnly_TwoReaders_RunBesideEachOther() =>
        await RunsBesideTheFirst(Readers, grain => grain.ReadAtGate(), grain => grain.Read("second"));

    [Fact]
    public async Task ReadOnly_ReaderWhileAWriterStands_Waits() =>
        await WaitsForTheFirst(Readers, grain => grain.WriteAtGate(), grain => grain.Read("second"));

    [Fact]
    public async Task ReadOnly_WriterWhileAReaderStands_Waits() =>
        await WaitsForTheFirst(Readers, grain => grain.ReadAtGate(), grain => grain.Write("second"));

    [Fact]
    public async Task MayInterleave_PredicateSaysYes_RunsWhileTheFirstStands() =>
        await RunsBesideTheFirst(Predicate, grain => grain.Stand(), grain => grain.PassWhenMarked("marked"));

    [Fact]
    public async Task MayInterleave_PredicateSaysNoToTheArgument_Waits() =>
        await WaitsForTheFirst(Predicate, grain => grain.Stand(), grain => grain.PassWhenMarked("unmarked"));

    [Fact]
    public async Task MayInterleave_PredicateSaysNoToTheMethod_Waits() =>
        await WaitsForTheFirst(Predicate, grain => grain.Stand(), grain => grain.Pass("marked"));

    private static async Task RunsBesideTheFirst<TGrain>(Func<string, TGrain> grain, Func<TGrain, Task> first, Func<TGrain, Task> second)
    {
        string key = Unique.Key();
        Task standing = first(grain(key));
        await Gate.Of(key).Reached;
        await second(grain(key)).Within();
        Assert.Equal(2, Journal.Of(key).Lines.Length);

        Gate.Of(key).Open();
        await standing.Within();
        Assert.Equal("out", Journal.Of(key).Lines[^1]);
    }

    private static async Task WaitsForTheFirst<TGrain>(Func<string, TGrain> grain, Func<TGrain, Task> first, Func<TGrain, Task> second)
    {
        string key = Unique.Key();
        Task standing = first(grain(key));
        await Gate.Of(key).Reached;
        Task waiting = second(grain(key));
        Gate.Of(key).Open();
        await Task.WhenAll(standing, waiting).Within();
        Assert.Equal(["in", "out"], Journal.Of(key).Lines[..2]);
        Assert.Equal(3, Journal.Of(key).Lines.Length);
    }

    private IOrdinaryGrain Ordinary(string key) => cluster.Client.GetGrain<IOrdinaryGrain>(key);

    private IReentrantGrain Reentrant(string key) => cluster.Client.GetGrain<IReentrantGrain>(key);

    private IReadersGrain Readers(string key) => cluster.Client.GetGrain<IReadersGrain>(key);

    private IPredicateGrain Predicate(string key) => cluster.Client.GetGrain<IPredicateGrain>(key);
}
