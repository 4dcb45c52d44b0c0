namespace Arus.Domain.Tests.Indicators.Volume;

public sealed class VolumeGoldenTests
{
    [Fact]
    public void OnBalanceVolume_OfTheGoldenBars_IsTalibs() => TalibGolden.Check("OBV", noisy: false, "OBV");
}
