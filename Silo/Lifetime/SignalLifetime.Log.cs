using System.Runtime.InteropServices;

namespace Arus.Silo.Lifetime;

internal sealed partial class SignalLifetime
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Signal}: stopping within {Seconds} s; a second Ctrl-C stops at once")]
    private partial void LogStopping(PosixSignal signal, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "stopped at once: work in flight is lost, what was acknowledged is stored")]
    private partial void LogForced();
}
