namespace Arus.Domain.MarketData.Files;

/// <summary>The ways a file of market data is written.</summary>
public enum FileFormat
{
    /// <summary>MetaTrader 5's own exports: a header of names in angle brackets.</summary>
    Mt5 = 0,

    /// <summary>A header of plain names, in any order and case.</summary>
    Csv = 1,
}
