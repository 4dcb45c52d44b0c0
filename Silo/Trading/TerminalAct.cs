namespace Arus.Silo.Trading;

/// <summary>What an operator does with a terminal.</summary>
internal enum TerminalAct
{
    Register,
    Renew,
    Revoke,
    Unlock,
    Show,
}
