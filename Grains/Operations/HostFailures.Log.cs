using Microsoft.Extensions.Logging;

namespace Arus.Grains.Operations;

public sealed partial class HostFailures
{
    [LoggerMessage(Level = LogLevel.Critical, Message = "Nobody caught this failure (the process ends: {IsTerminating})")]
    private partial void LogUnhandled(Exception error, bool isTerminating);

    [LoggerMessage(Level = LogLevel.Error, Message = "Nobody awaited the task that failed with this")]
    private partial void LogUnobserved(Exception error);
}
