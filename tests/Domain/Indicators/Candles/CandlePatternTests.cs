using System.Globalization;
using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators.Candles;

/// <summary>
/// Each pattern once as it should be and once just missed, behind candles with a body of 10 in a range of 20: so 10 is a long
/// body, 2 a doji's and no shadow, 4 near, 1 equal, 5 a short shadow.
/// </summary>
public sealed class CandlePatternTests
{
    private const string Before = "100 115 95 110";

    [Theory]
    [InlineData("CDL_2CROWS", -100, "100 131 99 130|140 141 135 136|138 139 119 120", "100 131 99 130|140 141 135 136|138 139 130 131")]
    [InlineData("CDL_3BLACKCROWS", -100, "114 116 104 104|110 111 99 99|105 106 94 94", "114 116 104 104|110 111 99 99|105 106 84 94")]
    [InlineData("CDL_3INSIDE", 100, "130 131 99 100|110 116 109 115|115 136 114 135", "130 131 99 100|110 116 109 115|115 136 114 129")]
    [InlineData("CDL_3OUTSIDE", 100, "110 111 99 100|98 116 97 115|114 117 113 116", "110 111 99 100|98 116 97 115|114 117 113 114")]
    [InlineData("CDL_3WHITESOLDIERS", 100, "100 111 99 110|108 121 107 120|118 131 117 130", "100 111 99 110|108 121 107 120|118 135 117 130")]
    [InlineData("CDL_ABANDONEDBABY", 100, "130 131 99 100|90 95 85 90|97 126 96 125", "130 131 99 100|90 95 85 90|97 126 94 125")]
    [InlineData("CDL_BELTHOLD", 100, "100 125 100 120", "100 125 95 120")]
    [InlineData("CDL_CLOSINGMARUBOZU", 100, "100 120 90 120", "100 125 90 120")]
    [InlineData("CDL_COUNTERATTACK", 100, "130 131 99 100|80 101 79 100.5", "130 131 99 100|80 104 79 103")]
    [InlineData("CDL_DARKCLOUDCOVER", -100, "100 121 99 120|125 126 104 105", "100 121 99 120|125 126 104 112")]
    [InlineData("CDL_DOJI", 100, "100 110 90 101", "100 110 90 103")]
    [InlineData("CDL_DOJISTAR", -100, "100 121 99 120|125 130 121 125.5", "100 121 99 120|119 130 118 119.5")]
    [InlineData("CDL_DRAGONFLYDOJI", 100, "100 100.5 85 100", "100 103 85 100")]
    [InlineData("CDL_ENGULFING", 100, "110 111 99 100|99 112 98 111", "110 111 99 100|101 112 98 111")]
    [InlineData("CDL_ENGULFING", 80, "110 111 99 100|100 112 98 111", "110 111 99 100|100 112 98 110")]
    [InlineData("CDL_EVENINGDOJISTAR", -100, "100 131 99 130|135 140 131 135|132 133 104 105", "100 131 99 130|135 140 131 135|132 133 104 125")]
    [InlineData("CDL_EVENINGSTAR", -100, "100 131 99 130|135 141 134 140|132 133 104 105", "100 131 99 130|129 141 128 140|132 133 104 105")]
    [InlineData("CDL_GRAVESTONEDOJI", 100, "100 115 99.5 100", "100 115 96 100")]
    [InlineData("CDL_HAMMER", 100, "97 98.5 85 98", "105 106.5 90 106")]
    [InlineData("CDL_HANGINGMAN", -100, "112 113.5 100 113", "105 106.5 90 106")]
    [InlineData("CDL_HARAMI", -100, "100 131 99 130|115 116 104 105", "100 131 99 130|135 136 124 125")]
    [InlineData("CDL_HARAMI", -80, "100 131 99 130|130 131 119 120", "100 131 99 130|130.5 131 119 120")]
    [InlineData("CDL_HARAMICROSS", -100, "100 131 99 130|115 120 110 115", "100 131 99 130|115 122 110 120")]
    [InlineData("CDL_HIGHWAVE", 100, "100 115 90 104", "100 110 90 104")]
    [InlineData("CDL_HOMINGPIGEON", 100, "130 131 99 100|115 116 104 105", "130 131 99 100|105 116 104 115")]
    [InlineData("CDL_INVERTEDHAMMER", 100, "95 107 94.5 97", "101 113 100.5 103")]
    [InlineData("CDL_KICKING", 100, "130 130.5 99.5 100|135 165.5 134.5 165", "130 130.5 99.5 100|130 160.5 129.5 160")]
    [InlineData("CDL_LONGLEGGEDDOJI", 100, "100 110 99 101", "100 101.5 99.5 101")]
    [InlineData("CDL_LONGLINE", 100, "100 122 98 120", "100 126 98 120")]
    [InlineData("CDL_MARUBOZU", 100, "100 121 99 120", "100 123 99 120")]
    [InlineData("CDL_MATCHINGLOW", 100, "110 111 99 100|108 109 98 100.5", "110 111 99 100|108 109 98 103")]
    [InlineData("CDL_MORNINGDOJISTAR", 100, "130 131 99 100|95 99 91 95|98 126 97 125", "130 131 99 100|95 99 91 95|93 109 92 108")]
    [InlineData("CDL_MORNINGSTAR", 100, "130 131 99 100|90 96 89 95|98 126 97 125", "130 131 99 100|98 104 97 103|98 126 97 125")]
    [InlineData("CDL_PIERCING", 100, "130 131 99 100|95 121 94 120", "130 131 99 100|95 121 94 112")]
    [InlineData("CDL_RICKSHAWMAN", 100, "100 110 91 101", "108 111 90 109")]
    [InlineData("CDL_SEPARATINGLINES", 100, "110 111 99 100|110.5 131 110 130", "110 111 99 100|113 131 112.5 130")]
    [InlineData("CDL_SHOOTINGSTAR", -100, "113 125 112.5 115", "108 120 107.5 110")]
    [InlineData("CDL_SHORTLINE", 100, "100 107 98 105", "100 112 98 105")]
    [InlineData("CDL_SPINNINGTOP", 100, "100 110 95 104", "100 107 95 104")]
    [InlineData("CDL_TAKURI", 100, "100 100.5 85 100", "100 101.5 98.5 101")]
    [InlineData("CDL_TRISTAR", -100, "100 105 95 100.5|106 110 103 106.5|102 106 99 102.5", "100 105 95 100.5|106 110 103 106.5|107.5 109 106 108")]
    public void Pattern_AsItShouldBeAndJustMissed_IsSeenOnlyOnce(string name, int value, string seen, string missed)
    {
        Assert.Equal(value, Last(name, Behind(seen)));
        Assert.NotEqual(value, Last(name, Behind(missed)));
    }

    /// <summary>Prices upside down say the opposite.</summary>
    [Theory]
    [InlineData("CDL_3INSIDE", "CDL_3INSIDE")]
    [InlineData("CDL_3OUTSIDE", "CDL_3OUTSIDE")]
    [InlineData("CDL_ABANDONEDBABY", "CDL_ABANDONEDBABY")]
    [InlineData("CDL_BELTHOLD", "CDL_BELTHOLD")]
    [InlineData("CDL_CLOSINGMARUBOZU", "CDL_CLOSINGMARUBOZU")]
    [InlineData("CDL_COUNTERATTACK", "CDL_COUNTERATTACK")]
    [InlineData("CDL_DOJISTAR", "CDL_DOJISTAR")]
    [InlineData("CDL_ENGULFING", "CDL_ENGULFING")]
    [InlineData("CDL_HARAMI", "CDL_HARAMI")]
    [InlineData("CDL_HARAMICROSS", "CDL_HARAMICROSS")]
    [InlineData("CDL_HIGHWAVE", "CDL_HIGHWAVE")]
    [InlineData("CDL_KICKING", "CDL_KICKING")]
    [InlineData("CDL_LONGLINE", "CDL_LONGLINE")]
    [InlineData("CDL_MARUBOZU", "CDL_MARUBOZU")]
    [InlineData("CDL_SEPARATINGLINES", "CDL_SEPARATINGLINES")]
    [InlineData("CDL_SHORTLINE", "CDL_SHORTLINE")]
    [InlineData("CDL_SPINNINGTOP", "CDL_SPINNINGTOP")]
    [InlineData("CDL_TRISTAR", "CDL_TRISTAR")]
    [InlineData("CDL_MORNINGSTAR", "CDL_EVENINGSTAR")]
    [InlineData("CDL_MORNINGDOJISTAR", "CDL_EVENINGDOJISTAR")]
    public void Pattern_OfTheMarketUpsideDown_IsItsOpposite(string name, string opposite)
    {
        BarValues[] bars = Gapping(seed: 11, count: 40_000);
        double[] one = Values(name, new Bars(bars));
        double[] other = Values(opposite, new Bars([.. bars.Select(b => new BarValues(-b.Open, -b.Low, -b.High, -b.Close, b.Volume))]));

        Assert.Contains(100.0, one);
        Assert.Equal(one.Select(v => v == 0 ? 0 : -v), other);
    }

    /// <summary>Small candles with many gaps, none of which closes where it opened: whole numbers, so that averages are exact.</summary>
    private static BarValues[] Gapping(int seed, int count)
    {
        Random random = new(seed);
        BarValues[] bars = new BarValues[count];
        int last = 0;
        for (int i = 0; i < count; i++)
        {
            int body = (random.Next(3) == 0 ? 1 : random.Next(1, 40)) * (random.Next(2) == 0 ? 1 : -1);
            int open = last + (random.Next(3) == 0 ? random.Next(-45, 46) : random.Next(-2, 3));
            int close = open + body;
            int upper = random.Next(2) == 0 ? random.Next(2) : random.Next(30);
            int lower = random.Next(2) == 0 ? random.Next(2) : random.Next(30);
            bars[i] = new BarValues(open, Math.Max(open, close) + upper, Math.Min(open, close) - lower, close, 1);
            last = close;
        }

        return bars;
    }

    private static Bars Behind(string candles) =>
        new([.. Enumerable.Repeat(Before, 14).Append(candles).SelectMany(c => c.Split('|')).Select(Candle)]);

    private static BarValues Candle(string text)
    {
        double[] prices = [.. text.Split(' ').Select(p => double.Parse(p, CultureInfo.InvariantCulture))];
        return new BarValues(prices[0], prices[1], prices[2], prices[3], 1);
    }

    private static double Last(string name, Bars bars) => Values(name, bars)[^1];

    private static double[] Values(string name, Bars bars)
    {
        Assert.True(IndicatorNotation.TryParse(name, out IndicatorSpec? spec, out string because), because);
        return Runs.Batch(spec, bars)[0];
    }
}
