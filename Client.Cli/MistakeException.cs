namespace Arus.Client.Cli;

/// <summary>Something the person at the terminal can put right: one line, no stack trace.</summary>
[GenerateSerializer]
internal sealed class MistakeException(int exitCode, string message) : Exception(message)
{
    [Id(0)]
    public int ExitCode { get; } = exitCode;
}
