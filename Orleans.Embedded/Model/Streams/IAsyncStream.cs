using Orleans.Runtime;

namespace Orleans.Streams;

public interface IAsyncStream
{
    bool IsRewindable { get; }

    string ProviderName { get; }

    StreamId StreamId { get; }
}
