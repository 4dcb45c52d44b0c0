namespace Arus.Domain.MarketData.Files;

/// <summary>How the times of a file are written.</summary>
/// <param name="DateSeparator">Between year, month and day.</param>
/// <param name="Joint">Between date and time when one column has both.</param>
/// <param name="Seconds">Whether seconds are written.</param>
/// <param name="Fraction">Digits of the second's fraction.</param>
/// <param name="IsFractionTrimmed">A fraction of zero is left out, as Python does.</param>
/// <param name="Offset">What stands at the end of an ISO time: nothing, Z or an offset such as +02:00. With one, and with an epoch, a time is a moment of the world.</param>
public sealed record TimeStyle(TimeShape Shape, char DateSeparator, char Joint, bool Seconds, byte Fraction, bool IsFractionTrimmed, string Offset)
{
    public bool IsOfTheWorld => Offset.Length > 0 || Shape is TimeShape.EpochSeconds or TimeShape.EpochMilliseconds;

    /// <summary>As MetaTrader writes times of ticks.</summary>
    public static TimeStyle Mt5Ticks { get; } = new(TimeShape.Calendar, '.', '\0', Seconds: true, 3, IsFractionTrimmed: false, "");

    /// <summary>As MetaTrader writes times of bars.</summary>
    public static TimeStyle Mt5Bars { get; } = Mt5Ticks with { Fraction = 0 };

    /// <summary>2014-05-02T00:00:00.046</summary>
    public static TimeStyle IsoTicks { get; } = new(TimeShape.Calendar, '-', 'T', Seconds: true, 3, IsFractionTrimmed: false, "");

    public static TimeStyle IsoBars { get; } = IsoTicks with { Fraction = 0 };
}
