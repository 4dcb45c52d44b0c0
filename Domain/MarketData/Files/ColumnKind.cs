namespace Arus.Domain.MarketData.Files;

/// <summary>What a column of a file says.</summary>
public enum ColumnKind
{
    /// <summary>Nothing that is kept.</summary>
    Other = 0,
    Date = 1,

    /// <summary>Of the day.</summary>
    Clock = 2,

    /// <summary>Date and time in one.</summary>
    Moment = 3,
    Open = 4,
    High = 5,
    Low = 6,
    Close = 7,
    TickVolume = 8,
    Volume = 9,
    Spread = 10,
    Bid = 11,
    Ask = 12,
    Last = 13,
    Flags = 14,
}
