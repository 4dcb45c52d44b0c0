namespace Arus.Domain.MarketData.Usage;

/// <summary>What of market data is metered.</summary>
public enum UsageKind
{
    /// <summary>Ticks of an hour that a tenant's own feed brought and that were stored.</summary>
    TicksStored = 0,

    /// <summary>Bars and ticks that a tenant read of a shared feed.</summary>
    RowsRead = 1,
}
