using Microsoft.Extensions.Logging;

namespace Arus.Grains.Trading;

internal sealed partial class TerminalGrain
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Terminal {Tenant}/{Terminal} was taken over by a session from {Address}")]
    private partial void LogTakenOver(string tenant, string terminal, string address);

    [LoggerMessage(Level = LogLevel.Error, Message = "Terminal {Tenant}/{Terminal} is locked: sessions take over from one another, the last from {Address}. Unlock it when one terminal alone has the token")]
    private partial void LogLocked(string tenant, string terminal, string address);

    [LoggerMessage(Level = LogLevel.Error, Message = "Terminal {Tenant}/{Terminal} tells deal {Deal} again with other data: it is dropped")]
    private partial void LogContradiction(string tenant, string terminal, ulong deal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The act {Action} of terminal {Terminal} is not taken by the audit ({Code})")]
    private partial void LogNotAudited(string action, string terminal, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The act {Action} of terminal {Terminal} could not be written in the audit: it is written again")]
    private partial void LogAuditFailed(Exception error, string action, string terminal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The book of terminal {Tenant}/{Terminal} could not be checkpointed")]
    private partial void LogNoCheckpoint(Exception error, string tenant, string terminal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Owner}/{Feed} could not be set up by its terminal: {Because}")]
    private partial void LogNoFeed(string owner, string feed, string because);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Owner}/{Feed} could not be set up by its terminal: configure it, or connect the terminal again")]
    private partial void LogFeedFailed(Exception error, string owner, string feed);
}
