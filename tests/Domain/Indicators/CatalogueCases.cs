using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators;

/// <summary>What every entry of the catalogue is tried with.</summary>
internal static class CatalogueCases
{
    /// <summary>Whole numbers beyond this need too many bars for a plain run.</summary>
    private const double MostTried = 70;

    private static bool IsLong { get; } = Environment.GetEnvironmentVariable("ARUS_LONG") == "1";

    private static int Drawn => IsLong ? 25 : 3;

    /// <summary>Defaults, the least of all, and some drawn by a seed; the most of all in the long run.</summary>
    public static IEnumerable<IndicatorSpec> Specs(string name)
    {
        IndicatorInfo info = IndicatorCatalogue.Find(name)!;
        Random random = new(name.Sum(c => c));
        yield return Made(info, p => p.Default);
        if (info.Parameters.IsEmpty) yield break;

        yield return Made(info, p => p.Least);
        if (IsLong) yield return Made(info, p => p.Most);
        for (int i = 0; i < Drawn; i++) yield return Made(info, p => Draw(random, p));
    }

    public static IEnumerable<Bars> Markets(int seed)
    {
        yield return Bars.Walk(seed, 1_500);
        yield return Bars.Rough(seed + 1, 1_500);
        yield return Bars.Rough(seed + 2, 600, scale: 1e-7);
        yield return Bars.Rough(seed + 3, 600, scale: 1e9);
        yield return Bars.Walk(seed + 4, 1);
        if (IsLong) yield return Bars.Rough(seed + 5, 16_000);
    }

    private static IndicatorSpec Made(IndicatorInfo info, Func<IndicatorParameter, double> value)
    {
        Assert.True(IndicatorNotation.TryMake(info, [.. info.Parameters.Select(value)], out IndicatorSpec? spec, out string because), because);
        return spec;
    }

    private static double Draw(Random random, IndicatorParameter parameter)
    {
        double most = parameter.IsWhole ? Math.Max(parameter.Least, Math.Min(parameter.Most, MostTried)) : parameter.Most;
        double drawn = parameter.Least + (random.NextDouble() * (most - parameter.Least));
        return parameter.IsWhole ? Math.Round(drawn) : drawn;
    }
}
