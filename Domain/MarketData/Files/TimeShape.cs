namespace Arus.Domain.MarketData.Files;

/// <summary>The ways a time is written.</summary>
public enum TimeShape
{
    /// <summary>Year, month, day and the time of the day.</summary>
    Calendar = 0,

    /// <summary>The day alone, as in bars of days.</summary>
    Day = 1,

    /// <summary>Since 1970-01-01 00:00 UTC.</summary>
    EpochSeconds = 2,
    EpochMilliseconds = 3,
}
