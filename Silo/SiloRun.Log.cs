namespace Arus.Silo;

internal static partial class SiloRun
{
    [LoggerMessage(Level = LogLevel.Information, Message = "ready in {Milliseconds:0} ms on {Url}, data in {Data}")]
    private static partial void LogReady(ILogger log, double milliseconds, string url, string data);

    [LoggerMessage(Level = LogLevel.Critical, Message = "could not start")]
    private static partial void LogNotStarted(ILogger log, Exception why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Data} was left by process {Process}, which ended without stopping: taken over")]
    private static partial void LogTookOver(ILogger log, string data, int process);

    [LoggerMessage(Level = LogLevel.Information, Message = "stopped in {Milliseconds:0} ms")]
    private static partial void LogStopped(ILogger log, double milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "did not stop within {Seconds} s: what was acknowledged is stored, the rest is lost")]
    private static partial void LogNotStopped(ILogger log, double seconds, Exception why);
}
