namespace Arus.Client.Cli;

/// <summary>Something the person at the terminal can put right: one line, no stack trace.</summary>
internal sealed class MistakeException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
