using System.Globalization;

namespace Arus.Domain.Indicators;

/// <summary>One entry of the catalogue with values for its parameters: what is asked for. Made by <see cref="IndicatorNotation"/>.</summary>
public sealed class IndicatorSpec : IEquatable<IndicatorSpec>
{
    internal IndicatorSpec(IndicatorInfo info, ImmutableArray<double> parameters)
    {
        Info = info;
        Parameters = parameters;
        Lookback = info.Lookback(parameters);
        Text = parameters.IsEmpty ? info.Name : $"{info.Name}({string.Join(',', parameters.Select(Number))})";
    }

    public IndicatorInfo Info { get; }

    public ImmutableArray<double> Parameters { get; }

    /// <summary>How many bars come before the first with values.</summary>
    public int Lookback { get; }

    /// <summary>Canonical: "MACD(12,26,9)"; two that mean the same read the same.</summary>
    public string Text { get; }

    public IIndicator Create() => Info.Create(Parameters);

    public bool Equals(IndicatorSpec? other) => other is not null && other.Text == Text;

    public override bool Equals(object? obj) => Equals(obj as IndicatorSpec);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    internal static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
