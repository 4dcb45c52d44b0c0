namespace Arus.Silo.Control;

/// <summary>What an operator wrote behind the command's words.</summary>
/// <param name="IsLiving">Whether the platform that answers is running, not only opened to answer.</param>
public sealed record ControlRequest(bool IsLiving, ImmutableSortedDictionary<string, string> Arguments)
{
    /// <summary>Told how far the work is; it may be told often, and by any thread.</summary>
    public Action<ControlProgress> Progress { get; init; } = static _ => { };

    /// <exception cref="CommandRefusedException">It is not there.</exception>
    public string Required(string name, string example) =>
        Optional(name) ?? throw new CommandRefusedException(ExitCode.Usage, $"--{name} is missing: write it like --{name} {example}");

    public string? Optional(string name) => Arguments.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    public bool Flag(string name) => Optional(name) is "true" or "yes";

    /// <exception cref="CommandRefusedException">One that the command does not know is there.</exception>
    public void Allow(string command, params ReadOnlySpan<string> names)
    {
        foreach (string given in Arguments.Keys)
        {
            if (!names.Contains(given, StringComparer.OrdinalIgnoreCase)) throw new CommandRefusedException(ExitCode.Usage, $"'{command}' does not know '--{given}': see ./arus {command} --help");
        }
    }
}
