namespace Arus.Domain.MarketData.Files;

/// <summary>How the text of a file is laid out in bytes.</summary>
public enum FileEncoding
{
    Utf8 = 0,

    /// <summary>With the byte order mark in front, as those below.</summary>
    Utf8Marked = 1,
    Utf16LittleEndian = 2,
    Utf16BigEndian = 3,
}
