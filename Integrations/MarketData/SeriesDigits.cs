using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>The digits of a series never change: its prices are points of them.</summary>
internal static class SeriesDigits
{
    /// <exception cref="ArgumentException">They would.</exception>
    public static void MustBe(byte? known, SeriesInfo info)
    {
        if (known is { } digits && digits != info.Digits)
        {
            throw new ArgumentException($"the prices of {info.Series} have {digits} digits and cannot get {info.Digits}: import into another feed or symbol", nameof(info));
        }
    }
}
