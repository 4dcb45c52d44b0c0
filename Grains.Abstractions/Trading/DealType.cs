namespace Arus.Grains.Abstractions.Trading;

/// <summary>ENUM_DEAL_TYPE, by MetaTrader's numbers.</summary>
public enum DealType
{
    Buy = 0,
    Sell = 1,
    Balance = 2,
    Credit = 3,
    Charge = 4,
    Correction = 5,
    Bonus = 6,
    Commission = 7,
    CommissionDaily = 8,
    CommissionMonthly = 9,
    CommissionAgentDaily = 10,
    CommissionAgentMonthly = 11,
    Interest = 12,
    BuyCanceled = 13,
    SellCanceled = 14,
    Dividend = 15,
    DividendFranked = 16,
    Tax = 17,
}
