using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Units;

namespace Arus.Mt5Gateway.Simulator;

/// <summary>The terminal's own hard limits, whatever the platform asks.</summary>
public sealed record TerminalCaps
{
    /// <summary>Of one order. Zero: no limit.</summary>
    public Volume MostVolume { get; init; }

    /// <summary>Orders in sixty seconds. 0: no limit.</summary>
    public int OrdersAMinute { get; init; }

    /// <summary>Empty: all.</summary>
    public ImmutableArray<SymbolName> Symbols { get; init; } = [];

    /// <summary>While a file stands at this path nothing is executed but cancels and closes. Empty: none.</summary>
    public string KillFile { get; init; } = "";
}
