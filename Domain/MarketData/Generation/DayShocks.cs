namespace Arus.Domain.MarketData.Generation;

/// <summary>The returns of an epoch's days before the pull to the level: clustering by a GARCH(1,1) and by the market's mood.</summary>
internal sealed class DayShocks
{
    private const double Constant = 0.03, OfShock = 0.07, OfVariance = 0.90;

    private DayShocks()
    {
    }

    /// <summary>Logarithms of price, the news' jumps included.</summary>
    public double[] Shock { get; } = new double[Epoch.Days];

    /// <summary>Deviation of the day's return, jumps apart.</summary>
    public double[] Volatility { get; } = new double[Epoch.Days];

    public static DayShocks Of(MarketModel model, Instrument instrument, long epoch)
    {
        DayShocks made = new();
        RegimeDay[] regimes = RegimeChain.Of(model.Seed, epoch);
        TradingHours hours = model.Hours(instrument);
        double variance = 1;
        for (int i = 0; i < Epoch.Days; i++)
        {
            long day = (epoch * Epoch.Days) + i;
            double shock = Draw(model, instrument, day);
            double volatility = instrument.DailyVolatility * Math.Sqrt(variance) * regimes[i].Volatility * OfDay(model, hours, day);
            double news = NewsSchedule.Of(model, day).Sum(item => NewsSchedule.On(instrument, item)) * instrument.DailyVolatility;
            made.Volatility[i] = volatility;
            made.Shock[i] = (volatility * (shock + (regimes[i].Drift * instrument.Factors[0]))) + news;
            variance = Constant + (OfShock * shock * shock) + (OfVariance * variance);
        }

        return made;
    }

    private static double Draw(MarketModel model, Instrument instrument, long day)
    {
        double shock = 0;
        for (int i = 0; i < instrument.Factors.Length; i++)
        {
            SplitMix random = new(Seeds.Of(model.Seed, SeedPart.DayFactor, (ulong)day, (ulong)i));
            shock += instrument.Factors[i] * random.Normal();
        }

        return shock;
    }

    /// <summary>What happens while a market is closed becomes its gap at the opening.</summary>
    private static double OfDay(MarketModel model, TradingHours hours, long day)
    {
        if (model.AlwaysOpen || !Hours.IsWeekend(Hours.DayOf(day))) return 1;
        return hours == TradingHours.AroundTheClock ? 0.6 : 0.22;
    }
}
