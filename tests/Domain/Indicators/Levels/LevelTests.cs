using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators.Levels;

public sealed class LevelTests
{
    [Fact]
    public void Pivots_OfAnyBars_AreOfTheBarsBefore() => ByDefinition.Check("PIVOTS(3)", bars =>
    {
        BarValues[] before = bars[^4..^1];
        double high = before.Max(b => b.High), low = before.Min(b => b.Low), pivot = (high + low + before[^1].Close) / 3;
        return [pivot, (2 * pivot) - low, (2 * pivot) - high, pivot + high - low, pivot - high + low, high + (2 * (pivot - low)), low - (2 * (high - pivot))];
    });

    [Fact]
    public void HeikinAshi_OfAnyBars_LooksBackOnItself() => ByDefinition.Check("HEIKIN_ASHI", bars =>
    {
        double open = 0, close = 0;
        for (int i = 0; i < bars.Length; i++)
        {
            open = i == 0 ? (bars[0].Open + bars[0].Close) / 2 : (open + close) / 2;
            close = (bars[i].Open + bars[i].High + bars[i].Low + bars[i].Close) / 4;
        }

        return [open, Math.Max(bars[^1].High, Math.Max(open, close)), Math.Min(bars[^1].Low, Math.Min(open, close)), close];
    });
}
