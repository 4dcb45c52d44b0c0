namespace Arus.Grains.Abstractions.Trading;

/// <summary>ENUM_DEAL_REASON, by MetaTrader's numbers; orders and positions say theirs by the same.</summary>
public enum DealReason
{
    Client = 0,
    Mobile = 1,
    Web = 2,
    Expert = 3,
    StopLoss = 4,
    TakeProfit = 5,
    StopOut = 6,
    Rollover = 7,
    VariationMargin = 8,
    Split = 9,
}
