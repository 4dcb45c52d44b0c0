namespace Arus.Domain.MarketData.Segments;

/// <summary>How the numbers of a column stand in its bytes.</summary>
internal enum ColumnEncoding : byte
{
    /// <summary>Each number once for all the rows in a run that have it: number, rows.</summary>
    Runs = 1,

    /// <summary>One after the other.</summary>
    Varints = 2,

    /// <summary>One after the other, then by Brotli: the length before it, then its bytes.</summary>
    Packed = 3,
}
