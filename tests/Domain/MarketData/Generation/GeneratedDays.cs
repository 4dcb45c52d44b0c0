using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.MarketData.Generation;

/// <summary>Stretches of generated ticks for the tests that look at them.</summary>
internal static class GeneratedDays
{
    public static MarketModel Model { get; } = new(42, AlwaysOpen: false);

    /// <summary>Monday, 2 November 2026.</summary>
    public static long Monday { get; } = SymbolGenerator.MinuteOf(BrokerTime.Of(new(2026, 11, 2)));

    public static SymbolGenerator Of(string symbol, MarketModel? model = null) => new(model ?? Model, Instruments.Find(new(symbol))!);

    public static Tick[] Minute(SymbolGenerator generator, long minute)
    {
        Tick[] ticks = new Tick[SymbolGenerator.MostTicksAMinute];
        return ticks[..generator.Minute(minute, ticks)];
    }

    public static IEnumerable<Tick> Ticks(SymbolGenerator generator, long fromMinute, int minutes) =>
        Enumerable.Range(0, minutes).SelectMany(i => Minute(generator, fromMinute + i));

    /// <summary>Logarithms of the closes' ratios, minute by minute; 0 where a minute has no tick.</summary>
    public static double[] Returns(SymbolGenerator generator, long fromMinute, int minutes)
    {
        double[] returns = new double[minutes];
        double last = 0;
        for (int i = 0; i < minutes; i++)
        {
            if (Minute(generator, fromMinute + i) is not [.., var close]) continue;
            double middle = (close.Bid + close.Ask) / 2.0;
            returns[i] = last == 0 ? 0 : Math.Log(middle / last);
            last = middle;
        }

        return returns;
    }

    public static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = Mean(x), meanY = Mean(y), xy = 0, xx = 0, yy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        return xy / Math.Sqrt(xx * yy);
    }

    public static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum / values.Length;
    }
}
