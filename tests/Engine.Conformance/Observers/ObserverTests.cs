using System.Runtime.CompilerServices;

namespace Arus.Engine.Conformance.Tests.Observers;

[Collection(nameof(Waiting))]
public sealed class ObserverTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Notice_ToAnObserver_ReachesTheObject()
    {
        string key = Unique.Key();
        var observer = new NoticeObserver(key);
        await Grain(key).Add(Reference(observer));
        await Grain(key).Notify("news");
        Assert.Equal(["news"], await Journal.Of(key).Until(1));
        GC.KeepAlive(observer);
    }

    [Fact]
    public async Task Notice_ToTwoObservers_ReachesBoth()
    {
        string key = Unique.Key();
        var one = new NoticeObserver($"{key}/1");
        var two = new NoticeObserver($"{key}/2");
        await Grain(key).Add(Reference(one));
        await Grain(key).Add(Reference(two));
        await Grain(key).Notify("news");
        Assert.Equal(["news"], await Journal.Of($"{key}/1").Until(1));
        Assert.Equal(["news"], await Journal.Of($"{key}/2").Until(1));
        GC.KeepAlive(one);
        GC.KeepAlive(two);
    }

    [Fact]
    public async Task Notice_ObserverThrows_NobodyHearsAndTheNextComes()
    {
        string key = Unique.Key();
        var observer = new NoticeObserver(key);
        await Grain(key).Add(Reference(observer));
        await Grain(key).Notify("throw");
        await Journal.Of(key).Until(1);
        await Grain(key).Notify("news");
        Assert.Equal(["throw", "news"], await Journal.Of(key).Until(2));
        GC.KeepAlive(observer);
    }

    [Fact]
    public async Task Notice_AfterTheReferenceIsDeleted_IsNotDelivered()
    {
        string key = Unique.Key();
        var gone = new NoticeObserver($"{key}/gone");
        var stays = new NoticeObserver($"{key}/stays");
        INoticeObserver reference = Reference(gone);
        await Grain(key).Add(reference);
        await Grain(key).Add(Reference(stays));
        await Grain(key).Notify("first");
        await Journal.Of($"{key}/gone").Until(1);
        await Journal.Of($"{key}/stays").Until(1);

        cluster.Client.DeleteObjectReference<INoticeObserver>(reference);
        await Grain(key).Notify("second");
        await Grain(key).Notify("third");
        await Journal.Of($"{key}/stays").Until(3);
        Assert.Equal(["first"], Journal.Of($"{key}/gone").Lines);
        GC.KeepAlive(gone);
        GC.KeepAlive(stays);
    }

    [Fact]
    public async Task Call_ToAnObserver_ReturnsItsAnswer()
    {
        string key = Unique.Key();
        var observer = new NoticeObserver(key);
        await Grain(key).Add(Reference(observer));
        Assert.Equal(8, await Grain(key).Ask(7).Within());
        GC.KeepAlive(observer);
    }

    [Fact]
    public async Task Call_ObserverThrows_ExceptionKeepsItsType()
    {
        string key = Unique.Key();
        var observer = new NoticeObserver(key);
        await Grain(key).Add(Reference(observer));
        Assert.Equal("not now", await Grain(key).AskForRefusal().Within());
        GC.KeepAlive(observer);
    }

    [Fact]
    public async Task Call_ToADeletedObserver_EndsInATimeout()
    {
        string key = Unique.Key();
        var observer = new NoticeObserver(key);
        INoticeObserver reference = Reference(observer);
        await Grain(key).Add(reference);
        cluster.Client.DeleteObjectReference<INoticeObserver>(reference);
        Assert.Equal(nameof(TimeoutException), await Grain(key).AskInVain().Within());
        GC.KeepAlive(observer);
    }

    [Fact]
    public async Task Reference_HandedFromGrainToGrain_StillReachesTheObject()
    {
        string key = Unique.Key();
        var observer = new NoticeObserver(key);
        await Grain(key).Add(Reference(observer));
        await Grain(key).HandTo($"{key}/other");
        await Grain($"{key}/other").Notify("handed on");
        Assert.Equal(["handed on"], await Journal.Of(key).Until(1));
        GC.KeepAlive(observer);
    }

    [Fact]
    public async Task Reference_GivenTwice_IsTheSame()
    {
        string key = Unique.Key();
        var observer = new NoticeObserver(key);
        INoticeObserver reference = Reference(observer);
        Assert.Equal(1, await Grain(key).Add(reference));
        Assert.Equal(1, await Grain(key).Add(reference));
        GC.KeepAlive(observer);
    }

    [Fact]
    public void Object_ReferredToAndOtherwiseForgotten_IsCollected()
    {
        WeakReference forgotten = ReferAndForget();
        for (int i = 0; i < 20 && forgotten.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(forgotten.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference ReferAndForget()
    {
        var observer = new NoticeObserver("forgotten");
        Reference(observer);
        return new WeakReference(observer);
    }

    private INoticeObserver Reference(NoticeObserver observer) => cluster.Client.CreateObjectReference<INoticeObserver>(observer);

    private INotifierGrain Grain(string key) => cluster.Client.GetGrain<INotifierGrain>(key);
}
