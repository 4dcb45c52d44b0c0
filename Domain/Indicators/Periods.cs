namespace Arus.Domain.Indicators;

/// <summary>Periods as parameters, in bars.</summary>
public static class Periods
{
    /// <summary>Bounds what one indicator keeps: a few tens of kilobytes.</summary>
    public const int Most = 5_000;

    public static IndicatorParameter Of(int byDefault, int least = 2, string name = "period", int most = Most) => new(name, byDefault, least, most, IsWhole: true);
}
