using System.Runtime.CompilerServices;

namespace Arus.Domain.Indicators.Windows;

/// <summary>How far a bar went, counted from the close before where that lies outside it.</summary>
internal static class TrueRanges
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double high, double low, double closeBefore) => Math.Max(high, closeBefore) - Math.Min(low, closeBefore);
}
