using Microsoft.Extensions.Logging;

namespace Arus.Grains.Operations;

internal sealed partial class ErrorDnaDrain
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Failure {Fingerprint}: {Type}: {Message} ({Count} times)")]
    private partial void LogFailure(string fingerprint, string type, string message, long count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Failure {Fingerprint} during the stop, not recorded: {Type}: {Message} ({Count} times)")]
    private partial void LogLate(string fingerprint, string type, string message, long count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} failures of {Fingerprint} could not be recorded")]
    private partial void LogLost(Exception error, string fingerprint, long count);
}
