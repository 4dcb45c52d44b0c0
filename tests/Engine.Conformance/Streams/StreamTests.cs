namespace Arus.Engine.Conformance.Tests.Streams;

[Collection(nameof(Waiting))]
public sealed class StreamTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Event_ToASubscriber_IsDelivered()
    {
        string key = Unique.Key();
        await Subscriber(key).Subscribe(Stream(key), key);
        await Producer().Publish(Stream(key), "a", 1);
        Assert.Equal(["a1"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Event_ToASubscriberByDelegate_IsDelivered()
    {
        string key = Unique.Key();
        await Subscriber(key).SubscribeByDelegate(Stream(key), key);
        await Producer().Publish(Stream(key), "a", 1);
        Assert.Equal(["a1"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Events_OfOneProducer_ComeInOrder()
    {
        string key = Unique.Key();
        await Subscriber(key).Subscribe(Stream(key), key);
        await Producer().Publish(Stream(key), "a", 200);
        Assert.Equal(Enumerable.Range(1, 200).Select(i => $"a{i}"), await Journal.Of(key).Until(200));
    }

    [Fact]
    public async Task Events_OfTwoProducers_AllComeEachInItsOrder()
    {
        string key = Unique.Key();
        await Subscriber(key).Subscribe(Stream(key), key);
        await Task.WhenAll(Producer().Publish(Stream(key), "a", 50), Producer().Publish(Stream(key), "b", 50));
        string[] lines = await Journal.Of(key).Until(100);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => $"a{i}"), lines.Where(line => line[0] == 'a'));
        Assert.Equal(Enumerable.Range(1, 50).Select(i => $"b{i}"), lines.Where(line => line[0] == 'b'));
    }

    [Fact]
    public async Task Event_ToTwoSubscribers_IsDeliveredToBoth()
    {
        string key = Unique.Key();
        await Subscriber($"{key}/1").Subscribe(Stream(key), $"{key}/1");
        await Subscriber($"{key}/2").Subscribe(Stream(key), $"{key}/2");
        await Producer().Publish(Stream(key), "a", 1);
        Assert.Equal(["a1"], await Journal.Of($"{key}/1").Until(1));
        Assert.Equal(["a1"], await Journal.Of($"{key}/2").Until(1));
    }

    [Fact]
    public async Task Event_ToOneWhoSubscribedTwice_IsDeliveredTwice()
    {
        string key = Unique.Key();
        await Subscriber(key).Subscribe(Stream(key), key);
        await Subscriber(key).Subscribe(Stream(key), key);
        await Producer().Publish(Stream(key), "a", 1);
        Assert.Equal(["a1", "a1"], await Journal.Of(key).Until(2));
    }

    [Fact]
    public async Task Event_OfAnotherNamespace_IsNotDelivered()
    {
        string key = Unique.Key();
        await Subscriber(key).Subscribe(Stream(key), key);
        await Producer().Publish(StreamId.Create("another", key), "x", 1);
        await Producer().Publish(Stream(key), "a", 1);
        Assert.Equal(["a1"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Event_OfAnotherKey_IsNotDelivered()
    {
        string key = Unique.Key();
        await Subscriber(key).Subscribe(Stream(key), key);
        await Producer().Publish(Stream($"{key}/other"), "x", 1);
        await Producer().Publish(Stream(key), "a", 1);
        Assert.Equal(["a1"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Stream_WithAGuidKey_Delivers()
    {
        string key = Unique.Key();
        var stream = StreamId.Create("guids", Unique.Guid());
        await Subscriber(key).Subscribe(stream, key);
        await Producer().Publish(stream, "a", 1);
        Assert.Equal(["a1"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Stream_WithANumberAsKey_Delivers()
    {
        string key = Unique.Key();
        var stream = StreamId.Create("numbers", Unique.Number());
        await Subscriber(key).Subscribe(stream, key);
        await Producer().Publish(stream, "a", 1);
        Assert.Equal(["a1"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Batch_Published_ComesInOrder()
    {
        string key = Unique.Key();
        await Subscriber(key).Subscribe(Stream(key), key);
        await Producer().PublishBatch(Stream(key), "a", 20);
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"a{i}"), await Journal.Of(key).Until(20));
    }

    [Fact]
    public async Task Batch_ToABatchObserver_ComesInOrder()
    {
        string key = Unique.Key();
        await Subscriber(key).SubscribeForBatches(Stream(key), key);
        await Producer().PublishBatch(Stream(key), "a", 20);
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"a{i}"), await Journal.Of(key).Until(20));
    }

    [Fact]
    public async Task Subscriber_StandingAtAGate_StopsNoOther()
    {
        string key = Unique.Key();
        await Subscriber($"{key}/slow").Subscribe(Stream(key), $"{key}/slow");
        await Subscriber($"{key}/swift").SubscribeByDelegate(Stream(key), $"{key}/swift");
        await Producer().Publish(Stream(key), "gate", 1);
        await Gate.Of($"{key}/slow").Reached;
        await Producer().Publish(Stream(key), "a", 10);
        Assert.Equal(11, (await Journal.Of($"{key}/swift").Until(11)).Length);
        Assert.Empty(Journal.Of($"{key}/slow").Lines);

        Gate.Of($"{key}/slow").Open();
        Assert.Equal(11, (await Journal.Of($"{key}/slow").Until(11)).Length);
    }

    [Fact]
    public async Task Event_ConsumerThrows_ComesAgainBeforeLaterOnes()
    {
        string key = Unique.Key();
        Failures.Of(key).Set(1);
        await Subscriber(key).Subscribe(Stream(key), key);
        await Producer().Publish(Stream(key), "a", 3);
        Assert.Equal(["refused a1", "a1", "a2", "a3"], await Journal.Of(key).Until(4));
    }

    [Fact]
    public async Task Event_OneConsumerThrows_OtherHasItOnce()
    {
        string key = Unique.Key();
        Failures.Of($"{key}/bad").Set(1);
        await Subscriber($"{key}/bad").Subscribe(Stream(key), $"{key}/bad");
        await Subscriber($"{key}/good").Subscribe(Stream(key), $"{key}/good");
        await Producer().Publish(Stream(key), "a", 2);
        Assert.Equal(["refused a1", "a1", "a2"], await Journal.Of($"{key}/bad").Until(3));
        Assert.Equal(["a1", "a2"], Journal.Of($"{key}/good").Lines);
    }

    [LongFact]
    public async Task Event_ConsumerThrowsForMoreThanAMinute_IsReportedAndSkipped()
    {
        string key = Unique.Key();
        await Subscriber(key).Subscribe(Stream(key), key);
        await Producer().Publish(Stream(key), "poison", 1);
        await Producer().Publish(Stream(key), "a", 1);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var pause = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (!Journal.Of(key).Lines.Contains("a1"))
        {
            await pause.WaitForNextTickAsync(limit.Token);
        }

        string[] lines = Journal.Of(key).Lines;
        Assert.All(lines[..^2], line => Assert.Equal("refused poison1", line));
        Assert.Equal(["error", "a1"], lines[^2..]);
    }

    private static StreamId Stream(string key) => StreamId.Create("explicit", key);

    private ISubscriberGrain Subscriber(string key) => cluster.Client.GetGrain<ISubscriberGrain>(key);

    private IProducerGrain Producer() => cluster.Client.GetGrain<IProducerGrain>(Unique.Key());
}
