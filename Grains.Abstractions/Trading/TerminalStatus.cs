namespace Arus.Grains.Abstractions.Trading;

public enum TerminalStatus
{
    /// <summary>Nobody made it.</summary>
    None = 0,
    Offline = 1,
    Online = 2,

    /// <summary>Two take-overs within a minute: a person unlocks it.</summary>
    Locked = 3,

    /// <summary>Its token was revoked.</summary>
    Revoked = 4,
}
