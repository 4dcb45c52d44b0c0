namespace Arus.Integrations.MarketData.Files;

/// <summary>What was found where a line was looked for.</summary>
internal enum LineState
{
    Whole,

    /// <summary>Longer than any row; its beginning is given.</summary>
    TooLong,

    /// <summary>The file ends inside of it, against its own word: a gzip that is damaged or was cut.</summary>
    CutShort,

    /// <summary>There is no more.</summary>
    None,
}
