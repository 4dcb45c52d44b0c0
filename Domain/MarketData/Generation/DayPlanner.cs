namespace Arus.Domain.MarketData.Generation;

/// <summary>
/// Makes a day of a symbol: minutes' returns from the market's factors with their own GARCH, weighted by the hour, then bent so
/// that the day ends where the next begins (a Brownian bridge in the time of variance), and the news' jumps on top.
/// </summary>
internal sealed class DayPlanner(MarketModel model, Instrument instrument)
{
    public const int MostTicksAMinute = 3_000;

    private const double Constant = 0.03, OfShock = 0.09, OfVariance = 0.88;

    /// <summary>What a closed minute has of an open one's variance.</summary>
    private const double ClosedShare = 0.15;

    private readonly double _scale = instrument.Level * PointsOfOne(instrument.Spec.Digits);
    private readonly TradingHours _hours = model.Hours(instrument);
    private readonly double _busy = Enumerable.Range(0, Hours.MinutesOfDay).Sum(instrument.Sessions.At);

    public DayPlan Plan(long day, double from, double to, double volatility)
    {
        DayPlan plan = new() { Day = day };
        double[] shock = Shocks(day);
        double[] jump = Jumps(day);
        double[] variance = new double[Hours.MinutesOfDay];
        Heat(day, shock, jump, variance, volatility / instrument.DailyVolatility, plan);
        Walk(plan, shock, jump, variance, (from, to, volatility));
        return plan;
    }

    private static double PointsOfOne(byte digits)
    {
        double points = 1;
        for (int i = 0; i < digits; i++) points *= 10;
        return points;
    }

    private double[] Shocks(long day)
    {
        double[] shocks = new double[Hours.MinutesOfDay];
        for (int i = 0; i < instrument.Factors.Length; i++)
        {
            SplitMix random = new(Seeds.Of(model.Seed, SeedPart.MinuteFactor, (ulong)day, (ulong)i));
            double weight = instrument.Factors[i];
            for (int minute = 0; minute < shocks.Length; minute++) shocks[minute] += weight * random.Normal();
        }

        return shocks;
    }

    private double[] Jumps(long day)
    {
        double[] jumps = new double[Hours.MinutesOfDay];
        foreach (NewsItem item in NewsSchedule.Of(model, day)) jumps[item.Minute] += NewsSchedule.On(instrument, item) * instrument.DailyVolatility;
        return jumps;
    }

    /// <summary>Variance, number of ticks and spread of each minute: what is busy is wild, and what was wild stays so for a while.</summary>
    private void Heat(long day, double[] shock, double[] jump, double[] variance, double mood, DayPlan plan)
    {
        SplitMix random = new(Seeds.Of(model.Seed, SeedPart.Count, (ulong)day, Seeds.Of(instrument.Symbol.Value)));
        DayOfWeek weekday = Hours.DayOf(day);
        double heat = 1, excitement = 0;
        for (int minute = 0; minute < Hours.MinutesOfDay; minute++)
        {
            double news = Math.Abs(jump[minute]) / instrument.DailyVolatility;
            heat += 25 * news;
            double busy = instrument.Sessions.At(minute);
            bool isOpen = Hours.IsOpen(_hours, weekday, minute);
            variance[minute] = busy * heat * (isOpen ? 1 : ClosedShare);

            double expected = instrument.TicksADay * busy / _busy * Math.Sqrt(heat * mood);
            double draw = (expected * (1 + excitement)) + (Math.Sqrt(expected) * random.Normal());
            double count = Math.Clamp(Math.Floor(draw + random.Uniform()), 0, MostTicksAMinute);
            excitement = Math.Clamp((0.8 * excitement) + (0.1 * (count - expected) / (expected + 1)), -0.6, 3);
            if (isOpen) plan.Count[minute] = (ushort)count;

            plan.Spread[minute] = (float)(instrument.Spread * SpreadFactor(minute, busy, heat, news));
            heat = Constant + (OfShock * heat * shock[minute] * shock[minute]) + (OfVariance * heat);
        }
    }

    /// <summary>Wider where little is traded, when it is wild, and around the broker's midnight.</summary>
    private double SpreadFactor(int minute, double busy, double heat, double news)
    {
        double thin = Math.Min(2.2, Math.Sqrt(_busy / Hours.MinutesOfDay / busy));
        int fromMidnight = Math.Min(minute, Hours.MinutesOfDay - minute);
        double rollover = instrument.Hours == TradingHours.AroundTheClock ? 0 : 3.0 * Math.Max(0, 8 - fromMidnight) / 8;
        return Math.Max(0.7, thin) * (1 + rollover + Math.Min(2, 2 * news) + (0.15 * Math.Min(8, heat - 1)));
    }

    private void Walk(DayPlan plan, double[] shock, double[] jump, double[] variance, (double From, double To, double Volatility) day)
    {
        double whole = variance.Sum(), sum = 0;
        double jumps = jump.Sum();
        double[] step = new double[variance.Length];
        for (int minute = 0; minute < step.Length; minute++)
        {
            double deviation = day.Volatility * Math.Sqrt(variance[minute] / whole);
            step[minute] = deviation * shock[minute];
            sum += step[minute];
            plan.Deviation[minute] = (float)deviation;
        }

        double bend = day.To - day.From - jumps - sum, level = day.From;
        for (int minute = 0; minute < step.Length; minute++)
        {
            double middle = _scale * ExactMath.Exp(level);
            plan.Middle[minute] = middle;
            plan.Deviation[minute] *= (float)middle;
            plan.Jump[minute] = (float)(jump[minute] * middle);
            level += step[minute] + jump[minute] + (bend * variance[minute] / whole);
        }

        plan.Middle[^1] = _scale * ExactMath.Exp(day.To);
    }
}
