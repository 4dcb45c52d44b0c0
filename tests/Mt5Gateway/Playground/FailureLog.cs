using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>Keeps what is logged as an error: the gateway's own failures, which nothing that comes over a wire may cause.</summary>
internal sealed class FailureLog : ILogger
{
    public ConcurrentQueue<string> Failures { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) Failures.Enqueue($"{formatter(state, exception)}\n{exception}");
    }
}
