namespace Arus.Grains.Abstractions.Operations;

public enum RecoveryKind
{
    None,
    Retry,
    FailOver,
    CircuitBreak,
    Degrade,
    Page,
}
