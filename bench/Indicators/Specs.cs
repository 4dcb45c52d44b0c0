using Arus.Domain.Indicators;

namespace Arus.Indicators.Bench;

/// <summary>What is measured, as people write it.</summary>
internal static class Specs
{
    public static IndicatorSpec Default(IndicatorInfo info) => Of(info.Name);

    public static IndicatorSpec Of(string notation) =>
        IndicatorNotation.TryParse(notation, out IndicatorSpec? spec, out string because) ? spec : throw new ArgumentException(because, nameof(notation));
}
