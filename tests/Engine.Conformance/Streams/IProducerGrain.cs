namespace Arus.Engine.Conformance.Tests.Streams;

public interface IProducerGrain : IGrainWithStringKey
{
    /// <summary>Publishes so many notes, each after the one before is taken, under this grain's key.</summary>
    Task Publish(StreamId stream, string producer, int count);

    Task PublishBatch(StreamId stream, string producer, int count);
}
