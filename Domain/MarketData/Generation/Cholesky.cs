namespace Arus.Domain.MarketData.Generation;

/// <summary>Turns correlations into weights of independent factors.</summary>
public static class Cholesky
{
    /// <summary>The lower triangle whose product with its transpose is the matrix: row i has i + 1 weights.</summary>
    public static ImmutableArray<ImmutableArray<double>> Of(double[][] correlations)
    {
        double[][] rows = [.. correlations.Select((_, i) => new double[i + 1])];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double rest = correlations[i][j];
                for (int k = 0; k < j; k++) rest -= rows[i][k] * rows[j][k];
                if (i == j && rest <= 0) throw new ArgumentException($"row {i} of the correlations contradicts the rows above it", nameof(correlations));
                rows[i][j] = i == j ? Math.Sqrt(rest) : rest / rows[j][j];
            }
        }

        return [.. rows.Select(row => row.ToImmutableArray())];
    }
}
