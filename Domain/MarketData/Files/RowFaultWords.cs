namespace Arus.Domain.MarketData.Files;

public static class RowFaultWords
{
    /// <summary>What is wrong with the row, for whoever has to mend the file.</summary>
    public static string Words(this RowFault fault) => fault switch
    {
        RowFault.None => "nothing is wrong",
        RowFault.BlankLine => "the line is blank",
        RowFault.CutShort => "the file is cut short here",
        RowFault.TooLong => "the line is too long",
        RowFault.Columns => "it has another number of columns than the header",
        RowFault.Separator => "it is separated otherwise than the header",
        RowFault.TimeUnreadable => "its time cannot be read",
        RowFault.TimeOtherwise => "its time is written otherwise than in the rows before",
        RowFault.TimeTooFine => "its time is finer than a millisecond",
        RowFault.TimeBack => "its time is before the row above",
        RowFault.TimeAgain => "a bar of its time stands above",
        RowFault.TimeAhead => "its time is after that of the rows below",
        RowFault.TimeOffGrid => "no bar of this timeframe begins at its time",
        RowFault.PriceBlank => "a price is blank",
        RowFault.PriceUnreadable => "a price is no number",
        RowFault.PriceNotPositive => "a price is zero or negative",
        RowFault.PriceTooFine => "a price has more digits than the series",
        RowFault.PriceTooLarge => "a price is too large for the digits of the series",
        RowFault.VolumeUnreadable => "a volume is no number",
        RowFault.VolumeNegative => "a volume is negative",
        RowFault.VolumeTooFine => "a volume has more digits than those of the series, or is too large",
        RowFault.SpreadUnreadable => "the spread is no whole number of points",
        RowFault.FlagsUnreadable => "the flags are none that MetaTrader writes",
        RowFault.HighBelowLow => "the high is below the low",
        RowFault.OutsideHighLow => "the open or close is outside of high and low",
        RowFault.Crossed => "the ask is below the bid",
    };
}
