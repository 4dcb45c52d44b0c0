using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>What the kinds of data of a series are called in a survey.</summary>
internal static class SeriesKinds
{
    public const string Ticks = "ticks";

    public static string Bars(Timeframe timeframe, BarOrigin origin) => $"{timeframe} {Word(origin)}";

    private static string Word(BarOrigin origin) => origin switch
    {
        BarOrigin.Built => "built",
        BarOrigin.Imported => "imported",
        BarOrigin.Terminal => "terminal",
    };
}
