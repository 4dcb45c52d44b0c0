namespace Arus.Grains.Abstractions.Trading;

/// <summary>How far a command came. It only moves on; the last four are final.</summary>
public enum CommandState
{
    /// <summary>Stored, not yet given to a session.</summary>
    Waiting = 0,
    /// <summary>Given to a session, for the only time.</summary>
    Given = 1,
    /// <summary>In the terminal's own file; OrderSend is next.</summary>
    Journaled = 2,
    /// <summary>Its fate is looked up by magic; it is never sent again.</summary>
    Unknown = 3,
    /// <summary>The venue answered, or it was found there.</summary>
    Done = 4,
    /// <summary>Refused by the terminal or the venue; nothing was executed.</summary>
    Refused = 5,
    /// <summary>Never reached the terminal's file, and never will.</summary>
    Voided = 6,
    /// <summary>Looked up whole and not found.</summary>
    NeverExecuted = 7,
}
