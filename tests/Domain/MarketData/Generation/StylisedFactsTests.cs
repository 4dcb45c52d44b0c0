using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.MarketData;
using static Arus.Domain.Tests.MarketData.Generation.GeneratedDays;

namespace Arus.Domain.Tests.MarketData.Generation;

/// <summary>What is true of real prices is true of these.</summary>
public sealed class StylisedFactsTests
{
    private const int Day = 1_440;

    [Theory]
    [InlineData("EURUSD", "GBPUSD", 0.60, 0.85)]
    [InlineData("EURUSD", "USDJPY", -0.70, -0.40)]
    [InlineData("EURUSD", "XAUUSD", 0.20, 0.55)]
    [InlineData("EURUSD", "BTCUSD", 0.00, 0.25)]
    public void Symbols_OverADay_MoveTogetherAsTheyShould(string one, string other, double least, double most)
    {
        double[] correlations =
        [
            .. Enumerable.Range(0, 5).Select(d => Correlation(Returns(Of(one), Monday + (d * Day) + 120, 1_200), Returns(Of(other), Monday + (d * Day) + 120, 1_200))),
        ];

        Assert.InRange(Mean(correlations), least, most);
        Assert.All(correlations, c => Assert.InRange(c, least - 0.15, most + 0.15));
    }

    [Fact]
    public void Volatility_OfMinutes_Clusters()
    {
        double[] returns = Returns(Of("EURUSD"), Monday, 5 * Day);
        SessionWeights sessions = Instruments.Find(new("EURUSD"))!.Sessions;
        double[] size = [.. returns.Select((r, i) => Math.Abs(r) / Math.Sqrt(sessions.At(i % Day)))];

        foreach (int lag in (int[])[1, 5, 15]) Assert.InRange(Correlation(size.AsSpan(lag), size.AsSpan(..^lag)), 0.03, 0.6);
        Assert.InRange(Correlation(returns.AsSpan(1), returns.AsSpan(..^1)), -0.06, 0.06);
    }

    [Fact]
    public void Volatility_OfDays_Clusters()
    {
        SymbolGenerator generator = Of("BTCUSD", new(7, AlwaysOpen: true));
        double[] closes = [.. Enumerable.Range(0, 400).Select(d => (double)Minute(generator, Monday + (d * Day))[0].Bid)];
        double[] size = [.. closes.Skip(1).Zip(closes, (b, a) => Math.Abs(Math.Log(b / a)))];

        Assert.InRange(Correlation(size.AsSpan(1), size.AsSpan(..^1)), 0.05, 0.6);
    }

    [Theory]
    [InlineData("EURUSD")]
    [InlineData("XAUUSD")]
    public void Returns_OfMinutes_HaveFatTails(string symbol)
    {
        double[] returns = Returns(Of(symbol), Monday, 5 * Day);
        double mean = Mean(returns);
        double second = Mean([.. returns.Select(r => Math.Pow(r - mean, 2))]), fourth = Mean([.. returns.Select(r => Math.Pow(r - mean, 4))]);

        Assert.InRange(fourth / (second * second), 4, 500);
    }

    [Fact]
    public void Weekend_OfCurrencies_LeavesAGap()
    {
        SymbolGenerator generator = Of("EURUSD");
        double[] gaps = [.. Enumerable.Range(0, 20).Select(week => Gap(generator, Monday + (week * 7 * Day)))];

        // Bitcoin trades through: there the same two moments are minutes apart.
        Assert.InRange(Mean(gaps), 0.0003, 0.004);
        Assert.InRange(Math.Abs(Math.Log((double)Minute(Of("BTCUSD"), Monday)[0].Bid / Minute(Of("BTCUSD"), Monday - 1)[^1].Bid)), 0, 0.002);

        static double Gap(SymbolGenerator generator, long monday) =>
            Math.Abs(Math.Log((double)Minute(generator, monday)[0].Bid / Minute(generator, monday - (2 * Day) - 1)[^1].Bid));
    }

    [Fact]
    public void Prices_FromMinuteToMinuteAndDayToDay_GoOnWhereTheyWere()
    {
        SymbolGenerator generator = Of("EURUSD", new(3, AlwaysOpen: true));
        Tick[] ticks = [.. Ticks(generator, Monday - 30, 60)];

        Assert.All(ticks.Zip(ticks.Skip(1)), p => Assert.InRange(Math.Abs(p.First.Bid - p.Second.Bid), 0, 40));
    }

    [Fact]
    public void Prices_OverThirtyYears_StayNearTheirLevel()
    {
        SymbolGenerator generator = Of("EURUSD");
        double[] prices = [.. Enumerable.Range(0, 1_500).Select(week => Minute(generator, Monday + ((week - 750) * 7L * Day) + 600)[0].Bid / 108_500.0)];

        Assert.All(prices, p => Assert.InRange(p, 0.7, 1.4));
        Assert.True(prices.Min() < 0.97 && prices.Max() > 1.03, $"from {prices.Min()} to {prices.Max()}");
    }

    [Fact]
    public void Hours_OfLondonAndNewYork_AreBusierThanTheNightAndTighter()
    {
        Tick[] night = [.. Ticks(Of("EURUSD"), Monday, 60)], busy = [.. Ticks(Of("EURUSD"), Monday + (16 * 60), 60)];

        Assert.True(busy.Length > 3 * night.Length, $"{busy.Length} against {night.Length}");
        Assert.True(night.Average(t => t.Ask - t.Bid) > 1.3 * busy.Average(t => t.Ask - t.Bid));
        Assert.True(Range(busy) > 1.5 * Range(night));

        static long Range(Tick[] ticks) => ticks.Max(t => t.Bid) - ticks.Min(t => t.Bid);
    }

    [Fact]
    public void News_OfACurrency_JumpsWidensAndHurries()
    {
        (long day, NewsItem item) = Enumerable.Range(0, 200)
            .Select(d => (Monday / Day) + d)
            .SelectMany(d => NewsSchedule.Of(Model, d).Select(n => (Day: d, News: n)))
            .First(n => n.News.Currency == "USD" && Math.Abs(n.News.Impact) > 0.5);
        long minute = (day * Day) + item.Minute;
        SymbolGenerator generator = Of("EURUSD");
        Tick[] before = Minute(generator, minute - 5), at = Minute(generator, minute);

        double jump = Math.Log((double)at[^1].Bid / at[0].Bid);
        Assert.Equal(-Math.Sign(item.Impact), Math.Sign(jump));
        Assert.InRange(Math.Abs(jump), 0.001, 0.02);
        Assert.True(at.Average(t => t.Ask - t.Bid) > 1.4 * before.Average(t => t.Ask - t.Bid));
        Assert.True(at.Length > 1.5 * before.Length);
        Assert.Empty(NewsSchedule.Of(Model, (Monday / Day) + 5));
    }
}
