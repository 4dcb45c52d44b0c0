using Orleans.Runtime;

namespace Orleans.Embedded.Streams;

/// <summary>One stream in memory.</summary>
internal abstract class StreamTopic(StreamProvider provider, StreamId id)
{
    public StreamProvider Provider { get; } = provider;

    public StreamId Id { get; } = id;

    public abstract Type ElementType { get; }
}
