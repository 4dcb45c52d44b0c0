using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>Volumes as whole steps of a symbol's finest lot digit.</summary>
internal static class LotSteps
{
    /// <summary>As many digits as the terms of a symbol need, zeros behind them dropped.</summary>
    public static byte Digits(params ReadOnlySpan<Volume> terms)
    {
        byte digits = 0;
        foreach (Volume term in terms) digits = Math.Max(digits, Trimmed(term).Digits);
        return digits;
    }

    public static long Of(Volume volume, byte digits) => volume.Rescale(digits, Rounding.Exact).Steps;

    public static bool TryOf(Volume volume, byte digits, out long steps)
    {
        Volume trimmed = Trimmed(volume);
        bool fits = trimmed.Digits <= digits;
        steps = fits ? trimmed.Digits == digits ? trimmed.Steps : Of(trimmed, digits) : 0;
        return fits;
    }

    private static Volume Trimmed(Volume volume)
    {
        (long steps, byte digits) = (volume.Steps, volume.Digits);
        while (digits > 0 && steps % 10 == 0) (steps, digits) = (steps / 10, (byte)(digits - 1));
        return new(steps, digits);
    }
}
