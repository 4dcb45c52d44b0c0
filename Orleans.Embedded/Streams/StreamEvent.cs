using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>An event in a queue. Its token is made when it is delivered: what is dropped costs none.</summary>
internal readonly record struct StreamEvent<T>(T Item, long Sequence, int Index)
{
    public StreamSequenceToken Token => new EventSequenceTokenV2(Sequence, Index);

    public bool IsBefore(StreamSequenceToken token) =>
        Sequence < token.SequenceNumber || (Sequence == token.SequenceNumber && Index < token.EventIndex);
}
