namespace Arus.Silo.Operations;

internal sealed partial class HubHeartbeat
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The hub could not be told what runs: it is told again")]
    private partial void LogNotTold(Exception error);
}
