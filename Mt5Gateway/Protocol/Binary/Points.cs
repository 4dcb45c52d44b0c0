namespace Arus.Mt5Gateway.Protocol.Binary;

/// <summary>Prices of the wire, which are doubles, as whole points of a symbol's digits.</summary>
public static class Points
{
    /// <summary>What a price becomes that is not a number, is infinite, or is too large for the digits: the symbol keeps such a tick apart.</summary>
    public const long OutOfRange = long.MaxValue;

    /// <summary>Whole numbers above it are not all doubles.</summary>
    private const double Largest = 9_007_199_254_740_992;

    private static readonly double[] s_scales = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

    public const byte MostDigits = 12;

    /// <summary>How many points a price of 1 has.</summary>
    public static double Scale(byte digits) => s_scales[digits];

    /// <summary>The nearest point.</summary>
    public static long Of(double price, double scale)
    {
        double points = Math.Round(price * scale);
        return Math.Abs(points) < Largest ? (long)points : OutOfRange;
    }

    public static double Price(long points, byte digits) => points / s_scales[digits];
}
