using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators.Trend;

public sealed class TrendTests
{
    [Fact]
    public void Vortex_OfAnyBars_IsMovementByRange() => ByDefinition.Check("VORTEX(6)", bars =>
    {
        double plus = 0, minus = 0, range = 0;
        for (int i = bars.Length - 6; i < bars.Length; i++)
        {
            (BarValues bar, BarValues before) = (bars[i], bars[i - 1]);
            plus += Math.Abs(bar.High - before.Low);
            minus += Math.Abs(bar.Low - before.High);
            range += Math.Max(bar.High, before.Close) - Math.Min(bar.Low, before.Close);
        }

        return range > 0 ? [plus / range, minus / range] : [0, 0];
    });

    [Fact]
    public void Ichimoku_OfAnyBars_SaysOnlyWhatItsBarKnows() => ByDefinition.Check("ICHIMOKU(3,5,8,4)", bars =>
    {
        BarValues[] then = bars[..^4];
        return
        [
            Middle(bars, 3), Middle(bars, 5), (Middle(bars, 3) + Middle(bars, 5)) / 2, Middle(bars, 8),
            (Middle(then, 3) + Middle(then, 5)) / 2, Middle(then, 8), then[^1].Close,
        ];
    });

    [Fact]
    public void SuperTrend_OfAnyBars_FollowsAndTurns() => ByDefinition.Check("SUPERTREND(5,2)", bars =>
    {
        double stop = 0, direction = 0, upper = 0, lower = 0, range = Enumerable.Range(1, 5).Average(i => Range(bars, i));
        for (int i = 5; i < bars.Length; i++)
        {
            if (i > 5) range = ((range * 4) + Range(bars, i)) / 5;
            double middle = (bars[i].High + bars[i].Low) / 2;
            double wideUpper = middle + (2 * range), wideLower = middle - (2 * range);
            upper = i == 5 || wideUpper < upper || bars[i - 1].Close > upper ? wideUpper : upper;
            lower = i == 5 || wideLower > lower || bars[i - 1].Close < lower ? wideLower : lower;
            direction = i == 5 ? (bars[i].Close >= bars[i].Low + ((bars[i].High - bars[i].Low) / 2) ? 1 : -1) : Turned(direction, bars[i].Close, lower, upper);
            stop = direction > 0 ? lower : upper;
        }

        return [stop, direction];
    });

    /// <summary>Up 1 a bar, then down 2 a bar: the stop follows from below, is touched, and follows from above.</summary>
    [Fact]
    public void Sar_OfARunThatTurns_TurnsOnceWithIt()
    {
        BarValues[] bars =
        [
            .. Enumerable.Range(0, 30).Select(i => new BarValues(100 + i, 101 + i, 99 + i, 100.5 + i, 1)),
            .. Enumerable.Range(1, 30).Select(i => new BarValues(130 - (2 * i), 131 - (2 * i), 127 - (2 * i), 128 - (2 * i), 1)),
        ];
        Assert.True(IndicatorNotation.TryParse("SAR", out IndicatorSpec? spec, out string because), because);

        double[] stops = Runs.Updates(spec, new Bars(bars))[0];

        int[] above = [.. Enumerable.Range(1, stops.Length - 1).Where(i => stops[i] > bars[i].High)];
        Assert.Equal(Enumerable.Range(above[0], stops.Length - above[0]), above);
        Assert.InRange(above[0], 30, 36);
        Assert.Equal(130, stops[above[0]]);
    }

    [Fact]
    public void DirectionalMovement_OfARunUpwards_IsAllPlus()
    {
        Bars bars = new([.. Enumerable.Range(0, 60).Select(i => new BarValues(i, i + 1, i - 1, i + 0.5, 1))]);

        Assert.Equal(0, Last("MINUS_DI(14)", bars));
        Assert.Equal(50, Last("PLUS_DI(14)", bars), 1e-9);
        Assert.Equal(100, Last("ADX(14)", bars));
    }

    private static double Last(string notation, Bars bars) =>
        IndicatorNotation.TryParse(notation, out IndicatorSpec? spec, out string because) ? Runs.Updates(spec, bars)[0][^1] : throw new ArgumentException(because);

    private static double Turned(double direction, double close, double lower, double upper) =>
        direction > 0 ? (close < lower ? -1 : 1) : (close > upper ? 1 : -1);

    private static double Middle(BarValues[] bars, int period) => (bars[^period..].Max(b => b.High) + bars[^period..].Min(b => b.Low)) / 2;

    private static double Range(BarValues[] bars, int i) =>
        Math.Max(bars[i].High - bars[i].Low, Math.Max(Math.Abs(bars[i].High - bars[i - 1].Close), Math.Abs(bars[i].Low - bars[i - 1].Close)));
}
