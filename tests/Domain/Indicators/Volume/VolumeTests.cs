using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators.Volume;

public sealed class VolumeTests
{
    [Fact]
    public void AccumulationDistribution_OfAnyBars_SumsTheirFlow() => ByDefinition.Check("AD", bars => [bars.Sum(Flow)], scale: 1e6);

    [Fact]
    public void MoneyFlow_OfAnyBars_IsFlowByVolume() => ByDefinition.Check("CMF(6)", bars =>
    {
        double volume = bars[^6..].Sum(b => b.Volume);
        return [volume > 0 ? bars[^6..].Sum(Flow) / volume : 0];
    });

    private static double Flow(BarValues bar) => bar.High > bar.Low ? ((bar.Close - bar.Low) - (bar.High - bar.Close)) / (bar.High - bar.Low) * bar.Volume : 0;
}
