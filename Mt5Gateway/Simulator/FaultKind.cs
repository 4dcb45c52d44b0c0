namespace Arus.Mt5Gateway.Simulator;

/// <summary>What a fault is drawn for: two kinds never share a draw.</summary>
internal enum FaultKind
{
    Duplicate = 1,
    Swap,
    Drop,
    Reject,
    Requote,
    LostResult,
    Crash,
    Tick,
    TimeBack,
    SequenceGap,
}
