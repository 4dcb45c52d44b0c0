namespace Arus.Domain.MarketData.Calendar;

/// <summary>What a column of an import of economic events means.</summary>
internal enum EventField
{
    /// <summary>Nothing that is kept.</summary>
    None,

    /// <summary>A date, with or without its time.</summary>
    Date,
    Time,
    Currency,
    Impact,
    Title,
    Actual,
    Forecast,
    Previous,
}
