using Microsoft.Extensions.Logging;

namespace Arus.Mt5Gateway.Sessions;

internal sealed partial class TerminalSession
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Terminal {Tenant}/{Terminal} began session {Session} from {Address}, build {Build}, {Program}")]
    private partial void LogBegan(string tenant, string terminal, long session, string address, int build, string program);

    [LoggerMessage(Level = LogLevel.Information, Message = "Terminal {Tenant}/{Terminal} at {Address} left: {Because}")]
    private partial void LogEnded(string? tenant, string? terminal, string address, string because);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Terminal {Tenant}/{Terminal} at {Address} was cut ({Code}): {Because}")]
    private partial void LogCut(string? tenant, string? terminal, string address, string code, string because);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Terminal {Tenant}/{Terminal} says of message {About}: {Code}: {Because}")]
    private partial void LogSaid(string? tenant, string? terminal, long about, string code, string because);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Terminal {Tenant}/{Terminal} sent a snapshot that is not whole: it is asked for another")]
    private partial void LogVoid(string? tenant, string? terminal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Terminal {Tenant}/{Terminal} sent {Over} ticks beyond its credit: it is slowed")]
    private partial void LogSlowed(string? tenant, string? terminal, long over);

    [LoggerMessage(Level = LogLevel.Error, Message = "The session of a terminal at {Address} failed")]
    private partial void LogFailed(Exception error, string address);
}
