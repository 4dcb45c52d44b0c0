namespace Arus.Domain.Indicators.Volume;

/// <summary>A bar's volume by where in its range it closed: all of it at the high, none in the middle, all against at the low.</summary>
internal static class BarFlow
{
    public static double Of(in BarValues bar)
    {
        double range = bar.High - bar.Low;
        return range > 0 ? (bar.Close - bar.Low - (bar.High - bar.Close)) / range * bar.Volume : 0;
    }
}
