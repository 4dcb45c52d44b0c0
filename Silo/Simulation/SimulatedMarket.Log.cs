namespace Arus.Silo.Simulation;

internal sealed partial class SimulatedMarket
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The simulated market does not run: {Code}, {Because}")]
    private partial void LogRefused(string code, string because);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The simulated terminal ended: {Code}")]
    private partial void LogEnded(string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "The simulated terminal failed and starts again in {Seconds} s")]
    private partial void LogFailed(Exception error, double seconds);
}
