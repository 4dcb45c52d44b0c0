namespace Arus.Domain.MarketData.Generation;

/// <summary>
/// Exponential and logarithm of additions and multiplications alone: the same bits on every machine, which the runtime's own
/// functions do not promise. Good to 1e-15 where the model uses them.
/// </summary>
public static class ExactMath
{
    private const double Ln2 = 0.69314718055994530942;

    public static double Exp(double x)
    {
        double whole = Math.Floor((x / Ln2) + 0.5);
        double rest = x - (whole * Ln2);
        double sum = 1, term = 1;
        for (int n = 1; n <= 14; n++)
        {
            term *= rest / n;
            sum += term;
        }

        return Math.ScaleB(sum, (int)whole);
    }

    /// <summary>Of a positive number, by twice the area tangent of (m - 1) / (m + 1).</summary>
    public static double Ln(double x)
    {
        int exponent = Math.ILogB(x);
        double ratio = (Math.ScaleB(x, -exponent) - 1) / (Math.ScaleB(x, -exponent) + 1);
        double square = ratio * ratio, power = ratio, sum = 0;
        for (int n = 1; n < 60; n += 2)
        {
            sum += power / n;
            power *= square;
        }

        return (2 * sum) + (exponent * Ln2);
    }
}
