using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Given to OnErrorAsync when events of a stream are gone before they were delivered: catch up from the store.</summary>
[GenerateSerializer]
public class DataNotAvailableException : OrleansException
{
    public DataNotAvailableException()
        : this("The events are no longer there")
    {
    }

    public DataNotAvailableException(string message)
        : base(message)
    {
    }

    public DataNotAvailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
