using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Simulator;

/// <summary>What a simulated terminal does wrong on purpose. Chances are per million; each draw is a function of the seed and of what it is about.</summary>
public sealed record TerminalFaults
{
    public static TerminalFaults None { get; } = new();

    public ulong Seed { get; init; }

    /// <summary>The connection is cut without a word so long after it was made. Zero: never.</summary>
    public TimeSpan CutAfter { get; init; }

    /// <summary>The connection is cut at its frame of this number, counted from 1. 0: never.</summary>
    public long CutAtFrame { get; init; }

    /// <summary>Whether the frame at which it is cut goes out by half.</summary>
    public bool CutInsideFrame { get; init; }

    /// <summary>How many connections are cut by <see cref="CutAfter"/> and <see cref="CutAtFrame"/>, the first ones. 0: all.</summary>
    public int CutConnections { get; init; }

    /// <summary>Account events told twice.</summary>
    public int DuplicateEvents { get; init; }

    /// <summary>Account events told after the one that follows them.</summary>
    public int SwapEvents { get; init; }

    /// <summary>Account events not told; a resync is asked for afterwards.</summary>
    public int DropEvents { get; init; }

    /// <summary>Commands answered by <see cref="RejectRetcode"/> without being executed.</summary>
    public int Rejects { get; init; }

    public TradeRetcode RejectRetcode { get; init; } = TradeRetcode.Reject;

    /// <summary>Market commands answered by REQUOTE.</summary>
    public int Requotes { get; init; }

    /// <summary>How much later than executed a result is told.</summary>
    public TimeSpan ResultsAfter { get; init; }

    /// <summary>Commands after whose execution the connection is cut instead of telling the result.</summary>
    public int LostResults { get; init; }

    /// <summary>Commands at which the terminal dies when its file is written and before OrderSend: nothing is executed.</summary>
    public int CrashesBeforeSend { get; init; }

    /// <summary>How wrong the clock is that the terminal tells.</summary>
    public TimeSpan ClockOff { get; init; }

    /// <summary>Ticks whose prices are a hundred spreads away.</summary>
    public int Spikes { get; init; }

    /// <summary>Ticks with bid and ask swapped.</summary>
    public int Crossed { get; init; }

    /// <summary>Ticks without prices.</summary>
    public int Zeros { get; init; }

    /// <summary>Ticks with a bid that is not a number.</summary>
    public int NotNumbers { get; init; }

    /// <summary>Messages of ticks that bear a time of a minute before.</summary>
    public int TimesBack { get; init; }

    /// <summary>Messages after which the sequence skips one.</summary>
    public int SequenceGaps { get; init; }

    internal bool HasBadTicks => (Spikes | Crossed | Zeros | NotNumbers) != 0;
}
