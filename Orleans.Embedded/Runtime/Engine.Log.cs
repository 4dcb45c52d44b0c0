using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

internal sealed partial class Engine
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn of {Grain} in {Method} held its thread for {Milliseconds} ms\n{Stack}")]
    public partial void LogSlowTurn(GrainId grain, string method, long milliseconds, string stack);

    [LoggerMessage(Level = LogLevel.Error, Message = "A continuation of {Grain} threw where nobody awaits it")]
    public partial void LogTurnThrew(GrainId grain, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The [MayInterleave] method of {Grain} threw for {Method}, which waits for its turn")]
    public partial void LogMayInterleaveThrew(GrainId grain, string method, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer of {Grain} threw; it ticks on")]
    public partial void LogTimerThrew(GrainId grain, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "One-way call {Method} on {Grain} threw; its caller is not told")]
    public partial void LogOneWayThrew(GrainId grain, string method, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The activation of {Grain} failed; its callers are told and the next call tries again")]
    public partial void LogActivationFailed(GrainId grain, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The deactivation of {Grain} failed; it is gone all the same")]
    public partial void LogDeactivationFailed(GrainId grain, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} grains had not ended after {Limit}; the stop goes on without them")]
    public partial void LogDrainTimedOut(int count, TimeSpan limit);

    [LoggerMessage(Level = LogLevel.Information, Message = "Engine started in {Milliseconds} ms: {Classes} grain classes")]
    public partial void LogStarted(int milliseconds, int classes);
}
