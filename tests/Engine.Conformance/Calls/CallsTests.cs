namespace Arus.Engine.Conformance.Tests.Calls;

[Collection(nameof(Quick))]
public sealed class CallsTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Call_WithArguments_ReturnsTheAnswer() => Assert.Equal(5, await Callee(Unique.Key()).Add(2, 3));

    [Fact]
    public async Task Call_WithoutResult_CompletesAfterTheBody()
    {
        string key = Unique.Key();
        await Callee(key).Note("done");
        Assert.Equal(["done"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task Call_ValueTaskWithResult_ReturnsTheAnswer() => Assert.Equal(14, await Callee(Unique.Key()).Double(7));

    [Fact]
    public async Task Call_ValueTaskWithoutResult_CompletesAfterTheBody()
    {
        string key = Unique.Key();
        await Callee(key).NoteLightly("light");
        Assert.Equal(["light"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task Call_AnsweringNull_ReturnsNull() => Assert.Null(await Callee(Unique.Key()).Nothing());

    [Fact]
    public async Task Call_NotAwaited_RunsAllTheSame()
    {
        string key = Unique.Key();
        await Caller().StartAndLeave(key, "ran");
        Assert.Equal(["ran"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Call_CalleeThrowsBeforeItsFirstAwait_FaultsTheTaskAndNotTheCall() =>
        Assert.Equal("before the first await", await Caller().StartFailing(Unique.Key(), withoutAsync: false));

    [Fact]
    public async Task Call_CalleeThrowsWithoutBeingAsync_FaultsTheTaskAndNotTheCall() =>
        Assert.Equal("without async", await Caller().StartFailing(Unique.Key(), withoutAsync: true));

    [Fact]
    public async Task Call_CalleeStandsAtAGate_CallerGoesOn() => Assert.True(await Caller().StartBlocked(Unique.Key()).Within());

    [Fact]
    public async Task Call_OneThousandAtOnceToOneGrain_EachIsServedOnce()
    {
        ICalleeGrain callee = Callee(Unique.Key());
        int[] answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => callee.Count())).Within();
        Assert.Equal(Enumerable.Range(1, 1_000), answers.Order());
    }

    [Fact]
    public async Task Call_OneThousandAtOnceToAsManyGrains_EachIsServedOnce()
    {
        string key = Unique.Key();
        int[] answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => Callee($"{key}/{i}").Count())).Within();
        Assert.All(answers, answer => Assert.Equal(1, answer));
    }

    [Fact]
    public async Task Call_ChainOfAHundredGrains_ComesBack() => Assert.Equal(100, await Callee(Unique.Key()).Chain(99).Within());

    [Fact]
    public async Task Call_FanOutToFiftyGrains_GathersAllAnswers() => Assert.Equal(1_275, await Caller().FanOut(Unique.Key(), 50).Within());

    private ICallerGrain Caller() => cluster.Client.GetGrain<ICallerGrain>(Unique.Key());

    private ICalleeGrain Callee(string key) => cluster.Client.GetGrain<ICalleeGrain>(key);
}
