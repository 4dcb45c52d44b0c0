using Arus.Domain.MarketData.Generation;

namespace Arus.Domain.Tests.MarketData.Generation;

public sealed class ExactMathTests
{
    [Fact]
    public void Exponential_WhereTheModelUsesIt_IsTheRuntimesOwn()
    {
        for (double x = -3; x < 3; x += 0.0137) Assert.Equal(1, ExactMath.Exp(x) / Math.Exp(x), 14);
    }

    [Fact]
    public void Logarithm_OfAFraction_IsTheRuntimesOwn()
    {
        for (double x = 0.0005; x < 1; x += 0.0013) Assert.Equal(Math.Log(x), ExactMath.Ln(x), 13);
    }
}
