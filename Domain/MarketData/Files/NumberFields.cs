using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Files;

/// <summary>The numbers of a row, at the scales of its series.</summary>
internal static class NumberFields
{
    /// <summary>What a terminal may say of a tick, and the bit that it sets and does not document.</summary>
    private const long KnownFlags = (long)TickFlags.OfTerminal | UnnamedBit;

    private const long UnnamedBit = 128;

    public static RowFault Price(ReadOnlySpan<byte> text, byte digits, bool mayBeZero, out long points)
    {
        points = 0;
        if (text.IsEmpty) return RowFault.PriceBlank;
        if (!NumberText.TryRead(text, out long value, out int decimals)) return RowFault.PriceUnreadable;
        if (value < 0 || (value == 0 && !mayBeZero)) return RowFault.PriceNotPositive;
        if (!NumberText.TryScale(value, decimals, digits, out points)) return decimals > digits ? RowFault.PriceTooFine : RowFault.PriceTooLarge;
        return RowFault.None;
    }

    /// <summary>Blank is zero.</summary>
    public static RowFault Volume(ReadOnlySpan<byte> text, byte digits, out long steps)
    {
        steps = 0;
        if (text.IsEmpty) return RowFault.None;
        if (!NumberText.TryRead(text, out long value, out int decimals)) return RowFault.VolumeUnreadable;
        if (value < 0) return RowFault.VolumeNegative;
        return NumberText.TryScale(value, decimals, digits, out steps) ? RowFault.None : RowFault.VolumeTooFine;
    }

    /// <summary>Blank is zero.</summary>
    public static RowFault Spread(ReadOnlySpan<byte> text, out int points)
    {
        points = 0;
        if (text.IsEmpty) return RowFault.None;
        if (!NumberText.TryRead(text, out long value, out int decimals) || decimals > 0 || value is < 0 or > int.MaxValue) return RowFault.SpreadUnreadable;
        points = (int)value;
        return RowFault.None;
    }

    public static RowFault Flags(ReadOnlySpan<byte> text, out TickFlags flags)
    {
        flags = TickFlags.BlankFlags;
        if (text.IsEmpty) return RowFault.None;
        if (!NumberText.TryRead(text, out long value, out int decimals) || decimals > 0 || (value & ~KnownFlags) != 0) return RowFault.FlagsUnreadable;

        flags = (TickFlags)(value & (long)TickFlags.OfTerminal) | ((value & UnnamedBit) != 0 ? TickFlags.Unnamed : TickFlags.None);
        return RowFault.None;
    }

    /// <summary>As <see cref="Flags"/> read it.</summary>
    public static long FlagsNumber(TickFlags flags) => (long)(flags & TickFlags.OfTerminal) | ((flags & TickFlags.Unnamed) != 0 ? UnnamedBit : 0);
}
