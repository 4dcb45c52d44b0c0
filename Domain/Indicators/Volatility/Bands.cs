namespace Arus.Domain.Indicators.Volatility;

/// <summary>Three outputs around a middle: upper, middle, lower.</summary>
internal static class Bands
{
    public static ImmutableArray<string> Outputs { get; } = ["upper", "middle", "lower"];

    public static void Write(Span<double> outputs, double middle, double distance, bool isDefined)
    {
        outputs[0] = isDefined ? middle + distance : double.NaN;
        outputs[1] = isDefined ? middle : double.NaN;
        outputs[2] = isDefined ? middle - distance : double.NaN;
    }
}
