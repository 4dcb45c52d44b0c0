namespace Arus.Engine.Conformance.Tests.Streams;

[Collection(nameof(Waiting))]
public sealed class SubscriptionTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Handle_KnowsItsStreamAndProvider()
    {
        string key = Unique.Key();
        SubscriptionView view = await Subscriber(key).Subscribe(Stream(key), key);
        Assert.Equal((Stream(key), StreamNames.Provider), (view.Stream, view.Provider));
        Assert.NotEqual(Guid.Empty, view.Handle);
    }

    [Fact]
    public async Task Handles_OfTwoSubscriptions_AreTwo()
    {
        string key = Unique.Key();
        SubscriptionView one = await Subscriber(key).Subscribe(Stream(key), key);
        SubscriptionView two = await Subscriber(key).Subscribe(Stream(key), key);
        Assert.NotEqual(one.Handle, two.Handle);
        Assert.Equal(2, await Subscriber(key).Count(Stream(key)));
    }

    [Fact]
    public async Task Handles_OfOneWhoNeverSubscribed_AreNone() => Assert.Equal(0, await Subscriber(Unique.Key()).Count(Stream(Unique.Key())));

    [Fact]
    public async Task Handles_OfAnotherSubscriber_AreNotMine()
    {
        string key = Unique.Key();
        await Subscriber(key).Subscribe(Stream(key), key);
        Assert.Equal(0, await Subscriber($"{key}/other").Count(Stream(key)));
    }

    [Fact]
    public async Task Unsubscribe_LaterEvents_AreNotDelivered()
    {
        string key = Unique.Key();
        await Subscriber($"{key}/gone").Subscribe(Stream(key), $"{key}/gone");
        await Subscriber($"{key}/stays").Subscribe(Stream(key), $"{key}/stays");
        await Producer().Publish(Stream(key), "a", 1);
        await Journal.Of($"{key}/gone").Until(1);

        Assert.Equal(1, await Subscriber($"{key}/gone").UnsubscribeAll(Stream(key)));
        await Producer().Publish(Stream(key), "b", 5);
        await Journal.Of($"{key}/stays").Until(6);
        Assert.Equal(["a1"], Journal.Of($"{key}/gone").Lines);
        Assert.Equal(0, await Subscriber($"{key}/gone").Count(Stream(key)));
    }

    [Fact]
    public async Task Resume_WithAnotherObserver_ReplacesTheFirst()
    {
        string key = Unique.Key();
        await Subscriber(key).Subscribe(Stream(key), $"{key}/old");
        await Producer().Publish(Stream(key), "a", 1);
        await Journal.Of($"{key}/old").Until(1);

        await Subscriber(key).ResumeAll(Stream(key), $"{key}/new");
        await Producer().Publish(Stream(key), "b", 1);
        await Eventually.Holds(() => Task.FromResult(Journal.Of($"{key}/new").Lines.Contains("b1")));
        Assert.DoesNotContain("b1", Journal.Of($"{key}/old").Lines);
        Assert.Equal(1, await Subscriber(key).Count(Stream(key)));
    }

    [Fact]
    public async Task Subscription_AfterDeactivation_IsStillThere()
    {
        string key = Unique.Key();
        await Returning(key).Subscribe();
        await Returning(key).Leave();
        Assert.Equal(1, await Returning(key).Count().Within());
    }

    [Fact]
    public async Task Event_AfterDeactivation_ActivatesTheGrainThatResumes()
    {
        string key = Unique.Key();
        await Returning(key).Subscribe();
        await Producer().Publish(StreamId.Create("returning", key), "a", 1);
        await Journal.Of(key).Until(1);

        await Returning(key).Leave();
        await Gate.Of($"{key}/left").Reached;
        await Producer().Publish(StreamId.Create("returning", key), "b", 2);
        await Eventually.Holds(() => Task.FromResult(Journal.Of(key).Lines.Contains("b2")));
        Assert.Equal(["a1", "b1", "b2"], Journal.Of(key).Lines.Distinct());
    }

    [Fact]
    public async Task Implicit_Event_ActivatesTheGrainOfItsKey()
    {
        string key = Unique.Key();
        await Producer().Publish(StreamId.Create("implicit", key), "a", 3);
        Assert.Equal(["a1", "a2", "a3"], await Journal.Of($"implicit/{key}").Until(3));
    }

    [Fact]
    public async Task Implicit_SubscribedInOnActivate_IsDelivered()
    {
        string key = Unique.Key();
        await Producer().Publish(StreamId.Create("implicit-by-activation", key), "a", 3);
        Assert.Equal(["a1", "a2", "a3"], await Journal.Of($"implicit-by-activation/{key}").Until(3));
    }

    [Fact]
    public async Task Implicit_AnotherNamespace_IsNotDelivered()
    {
        string key = Unique.Key();
        await Producer().Publish(StreamId.Create("not-implicit", key), "x", 1);
        await Producer().Publish(StreamId.Create("implicit", key), "a", 1);
        Assert.Equal(["a1"], await Journal.Of($"implicit/{key}").Until(1));
    }

    private static StreamId Stream(string key) => StreamId.Create("explicit", key);

    private ISubscriberGrain Subscriber(string key) => cluster.Client.GetGrain<ISubscriberGrain>(key);

    private IReturningGrain Returning(string key) => cluster.Client.GetGrain<IReturningGrain>(key);

    private IProducerGrain Producer() => cluster.Client.GetGrain<IProducerGrain>(Unique.Key());
}
