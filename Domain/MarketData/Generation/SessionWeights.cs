namespace Arus.Domain.MarketData.Generation;

/// <summary>How much of a symbol's day belongs to each of the three sessions, and to no session at all.</summary>
public sealed record SessionWeights(double Asia, double London, double NewYork, double Quiet)
{
    /// <summary>How busy a minute of the day is, without unit: variance and ticks go by it.</summary>
    public double At(int minute) =>
        Quiet
        + (Asia * Within(minute, 1 * 60, 9 * 60))
        + (London * Within(minute, 9 * 60, 18 * 60))
        + (NewYork * Within(minute, 15 * 60, 23 * 60));

    /// <summary>From 0 up to 1 in the session's first hour and down again in its last two.</summary>
    private static double Within(int minute, int from, int to)
    {
        if (minute < from || minute >= to) return 0;
        return Math.Min(1, Math.Min((minute - from + 1) / 60.0, (to - minute) / 120.0));
    }
}
