namespace Arus.Grains.Abstractions.Trading;

/// <summary>ENUM_DEAL_ENTRY, by MetaTrader's numbers.</summary>
public enum DealEntry
{
    In = 0,
    Out = 1,
    InOut = 2,
    OutBy = 3,
}
