namespace Arus.Engine.Conformance.Tests.Streams;

public interface ISubscriberGrain : IGrainWithStringKey
{
    Task<SubscriptionView> Subscribe(StreamId stream, string journal);

    Task SubscribeByDelegate(StreamId stream, string journal);

    Task SubscribeForBatches(StreamId stream, string journal);

    Task ResumeAll(StreamId stream, string journal);

    /// <summary>How many subscriptions there were to end.</summary>
    Task<int> UnsubscribeAll(StreamId stream);

    Task<int> Count(StreamId stream);
}
