using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Simulator.Link;

/// <summary>Something a terminal's loop is to hear, in the order it came.</summary>
internal abstract record Note
{
    /// <summary>Time went on.</summary>
    public sealed record Beat : Note
    {
        public static Beat Instance { get; } = new();
    }

    public sealed record Connected(TerminalWire Wire) : Note;

    public sealed record NotConnected(string Because) : Note;

    public sealed record Heard(TerminalWire Wire, Envelope Envelope, GatewayMessage Message) : Note;

    /// <summary>The connection is over.</summary>
    /// <param name="Code">Of the close frame; null when there was none.</param>
    public sealed record Ended(TerminalWire Wire, int? Code, string Because) : Note;

    /// <summary>Whoever holds the terminal wants something done between two turns.</summary>
    /// <param name="Gone">Called instead when the terminal has ended.</param>
    public sealed record Asked(Func<Task> Act, Action Gone) : Note;
}
