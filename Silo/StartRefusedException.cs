namespace Arus.Silo;

/// <summary>Why the process does not start, in lines for the person who started it. No stack trace is shown.</summary>
public sealed class StartRefusedException(int exitCode, params ImmutableArray<string> lines) : Exception(string.Join('\n', lines))
{
    public int ExitCode { get; } = exitCode;

    public ImmutableArray<string> Lines { get; } = lines;
}
