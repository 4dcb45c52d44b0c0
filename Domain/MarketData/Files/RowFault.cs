namespace Arus.Domain.MarketData.Files;

/// <summary>Why a row of a file was not taken.</summary>
public enum RowFault
{
    None = 0,
    BlankLine,
    CutShort,
    TooLong,
    Columns,
    Separator,
    TimeUnreadable,
    TimeOtherwise,
    TimeTooFine,
    TimeBack,
    TimeAgain,
    TimeAhead,
    TimeOffGrid,
    PriceBlank,
    PriceUnreadable,
    PriceNotPositive,
    PriceTooFine,
    PriceTooLarge,
    VolumeUnreadable,
    VolumeNegative,
    VolumeTooFine,
    SpreadUnreadable,
    FlagsUnreadable,
    HighBelowLow,
    OutsideHighLow,
    Crossed,
}
