namespace Arus.Grains.Abstractions.Trading;

/// <summary>Codes of refusals of terminals; those of the protocol's handshake are the protocol's own words.</summary>
public static class TerminalRefusals
{
    public const string Token = "TOKEN";
    public const string Revoked = "REVOKED";
    public const string BoundElsewhere = "BOUND_ELSEWHERE";
    public const string Locked = "LOCKED";
    public const string TakenOver = "TAKEN_OVER";

    /// <summary>Nothing is queued for a terminal that is not connected.</summary>
    public const string Offline = "TERMINAL_OFFLINE";

    /// <summary>The command was decided under an epoch that is over.</summary>
    public const string OldEpoch = "OLD_EPOCH";

    /// <summary>The terminal is not for trading, or its venue does not allow it now.</summary>
    public const string TradeDisabled = "TRADE_DISABLED";

    /// <summary>Unknown commands are looked up first.</summary>
    public const string Reconciling = "RECONCILING";
    public const string TooLate = "TOO_LATE";
}
