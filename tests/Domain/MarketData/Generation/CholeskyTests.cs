using Arus.Domain.MarketData.Generation;

namespace Arus.Domain.Tests.MarketData.Generation;

public sealed class CholeskyTests
{
    [Fact]
    public void Factor_TimesItself_IsTheMatrix()
    {
        double[][] matrix = [[1], [0.72, 1], [-0.55, -0.42, 1]];
        ImmutableArray<ImmutableArray<double>> factor = Cholesky.Of(matrix);

        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j <= i; j++) Assert.Equal(matrix[i][j], Enumerable.Range(0, j + 1).Sum(k => factor[i][k] * factor[j][k]), 12);
        }
    }

    [Fact]
    public void Correlations_ThatContradictOneAnother_AreRefused() =>
        Assert.Throws<ArgumentException>(() => Cholesky.Of([[1], [0.9, 1], [0.9, -0.9, 1]]));
}
