namespace Arus.Grains.Abstractions.MarketData;

[Flags]
public enum BarFlags : byte
{
    None = 0,

    /// <summary>A tick of it is missing, or may be: it stays so until it is repaired.</summary>
    Incomplete = 1,

    /// <summary>It came as a bar, from a file or from a terminal's history, and was not made from ticks here.</summary>
    Imported = 2,

    /// <summary>Still forming. No stored bar is.</summary>
    Forming = 4,
}
