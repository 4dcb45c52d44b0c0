namespace Arus.Silo.Control;

/// <summary>
/// Something an operator asks of the platform. A living one is asked through its control socket; the same command runs from the
/// program's own words (Arus.Silo doctor --data DIR) when none lives.
/// </summary>
public interface IControlCommand
{
    /// <summary>The words that call it: "audit verify".</summary>
    string Name { get; }

    /// <summary>Whether it changes anything; the socket takes such a command by POST only.</summary>
    bool Changes { get; }

    /// <summary>Whether it can do its work when no platform lives.</summary>
    bool WorksOffline { get; }

    /// <summary>Writes lines for the operator and answers with the exit code.</summary>
    Task<int> Run(ControlRequest request, TextWriter output, CancellationToken cancel);
}
