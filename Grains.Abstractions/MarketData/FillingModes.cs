namespace Arus.Grains.Abstractions.MarketData;

/// <summary>SYMBOL_FILLING_MODE. RETURN is no flag: it is refused under market execution and allowed elsewhere.</summary>
[Flags]
public enum FillingModes
{
    None = 0,
    FillOrKill = 1,
    ImmediateOrCancel = 2,
}
