namespace Arus.Domain.MarketData.Generation;

/// <summary>Days are counted from 1970-01-01 of the broker's clock; what depends on yesterday is made by epochs of days.</summary>
internal static class Epoch
{
    public const int Days = 512;

    public static long Of(long day) => day >> 9;

    public static int Place(long day) => (int)(day & (Days - 1));
}
