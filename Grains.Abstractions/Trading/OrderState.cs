namespace Arus.Grains.Abstractions.Trading;

/// <summary>ENUM_ORDER_STATE, by MetaTrader's numbers.</summary>
public enum OrderState
{
    Started = 0,
    Placed = 1,
    Canceled = 2,
    Partial = 3,
    Filled = 4,
    Rejected = 5,
    Expired = 6,
    RequestAdd = 7,
    RequestModify = 8,
    RequestCancel = 9,
}
