using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded;

/// <summary>
/// A subscriber was slower than its stream and its queue was full: the oldest events were dropped. Given to OnErrorAsync
/// before the next event; catch up from the store. Code that runs on either engine catches the base type.
/// </summary>
[GenerateSerializer]
public sealed class StreamLagException : DataNotAvailableException
{
    public StreamLagException(string providerName, StreamId streamId, StreamSequenceToken firstLost, StreamSequenceToken lastLost, long count)
        : base($"The subscriber is slower than stream {streamId} of '{providerName}': {count} events from {firstLost} to {lastLost} were dropped. Catch up from the store")
    {
        StreamId = streamId;
        FirstLost = firstLost;
        LastLost = lastLost;
        Count = count;
    }

    [Id(0)]
    public StreamId StreamId { get; }

    [Id(1)]
    public StreamSequenceToken FirstLost { get; }

    [Id(2)]
    public StreamSequenceToken LastLost { get; }

    [Id(3)]
    public long Count { get; }
}
