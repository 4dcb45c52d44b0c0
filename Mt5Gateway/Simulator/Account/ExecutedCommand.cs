using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>A command that came, and what was done about it: what a test looks at.</summary>
/// <param name="Result">Null: it was not told, because the link was cut or the terminal crashed.</param>
public sealed record ExecutedCommand(long Sequence, VenueCommand Command, CommandResult? Result)
{
    /// <summary>Whether the venue was asked.</summary>
    public bool WasSent { get; init; }
}
