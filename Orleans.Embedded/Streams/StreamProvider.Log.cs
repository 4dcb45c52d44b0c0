using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Embedded.Streams;

internal sealed partial class StreamProvider
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Subscriber} is slower than stream {Stream}: its oldest events are dropped until it has caught up, and it is told how many")]
    public partial void LogLag(StreamId stream, GrainId subscriber);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Subscriber} refused an event of stream {Stream}; it is given again in {Pause}")]
    public partial void LogRefused(StreamId stream, GrainId subscriber, TimeSpan pause, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Subscriber} refused an event of stream {Stream} for {Time}: it is skipped")]
    public partial void LogSkipped(StreamId stream, GrainId subscriber, TimeSpan time, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} events of stream {Stream} are dropped: {Subscriber} has subscription {Subscription} and has not resumed it")]
    public partial void LogUnclaimed(int count, StreamId stream, GrainId subscriber, Guid subscription);

    [LoggerMessage(Level = LogLevel.Error, Message = "OnErrorAsync of {Subscriber} for stream {Stream} threw")]
    public partial void LogErrorThrew(StreamId stream, GrainId subscriber, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A stored subscription to stream {Stream} is of {Subscriber}, which no grain class of this host is: it is left alone")]
    public partial void LogNoGrain(StreamId stream, string subscriber, Exception error);
}
