namespace Arus.Silo.Control;

/// <summary>A command that was asked wrongly: one line for whoever asked, and nothing was done.</summary>
public sealed class CommandRefusedException(int exitCode, string line) : Exception(line)
{
    public int ExitCode { get; } = exitCode;
}
