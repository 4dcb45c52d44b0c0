using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Arus.Domain.Indicators;

/// <summary>How people write an indicator: "MACD(12,26,9)", or "MACD" for its defaults.</summary>
public static class IndicatorNotation
{
    public const int LongestText = 200;

    /// <param name="because">One line that says what is wrong and what to write; empty when nothing is.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IndicatorSpec? spec, out string because)
    {
        spec = null;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.IsEmpty || rest.Length > LongestText) return Refuse($"an indicator is written in 1 to {LongestText} characters, as MACD(12,26,9)", out because);

        int open = rest.IndexOf('(');
        string name = (open < 0 ? rest : rest[..open]).TrimEnd().ToString();
        if (!IndicatorCatalogue.TryFind(name, out IndicatorInfo? info)) return Refuse($"there is no indicator '{name}': the catalogue lists those there are", out because);
        if (open < 0) return Accept(info, [.. info.Parameters.Select(p => p.Default)], out spec, out because);
        if (rest[^1] != ')') return Refuse($"'{rest}' does not end with ')': write {Usage(info)}", out because);

        return TryValues(info, rest[(open + 1)..^1], out ImmutableArray<double> values, out because) && Accept(info, values, out spec, out because);
    }

    /// <summary>The entry with these values, checked as written ones are.</summary>
    public static bool TryMake(IndicatorInfo info, ImmutableArray<double> values, [NotNullWhen(true)] out IndicatorSpec? spec, out string because)
    {
        spec = null;
        if (values.Length != info.Parameters.Length) return Refuse(Counted(info, values.Length), out because);

        for (int i = 0; i < values.Length; i++)
        {
            if (!IsAllowed(info, i, values[i], out because)) return false;
        }

        return Accept(info, values, out spec, out because);
    }

    /// <summary>With its defaults: "MACD(12,26,9)".</summary>
    public static string Usage(IndicatorInfo info) => new IndicatorSpec(info, [.. info.Parameters.Select(p => p.Default)]).Text;

    private static bool TryValues(IndicatorInfo info, ReadOnlySpan<char> list, out ImmutableArray<double> values, out string because)
    {
        values = [];
        int given = list.IsWhiteSpace() ? 0 : list.Count(',') + 1;
        if (given != info.Parameters.Length) return Refuse(Counted(info, given), out because);

        ImmutableArray<double>.Builder read = ImmutableArray.CreateBuilder<double>(given);
        if (given > 0)
        {
            foreach (Range range in list.Split(','))
            {
                ReadOnlySpan<char> word = list[range].Trim();
                if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
                {
                    return Refuse($"'{word}' is not a number: write {Usage(info)}", out because);
                }

                if (!IsAllowed(info, read.Count, value, out because)) return false;
                read.Add(value);
            }
        }

        values = read.DrainToImmutable();
        because = "";
        return true;
    }

    private static bool IsAllowed(IndicatorInfo info, int index, double value, out string because)
    {
        IndicatorParameter parameter = info.Parameters[index];
        string range = $"{IndicatorSpec.Number(parameter.Least)} to {IndicatorSpec.Number(parameter.Most)}";
        if (!(value >= parameter.Least && value <= parameter.Most))
        {
            return Refuse($"{info.Name}: {parameter.Name} is {IndicatorSpec.Number(value)}, and may be {range}", out because);
        }

        if (parameter.IsWhole && value != Math.Floor(value))
        {
            return Refuse($"{info.Name}: {parameter.Name} is {IndicatorSpec.Number(value)}, and must be a whole number, {range}", out because);
        }

        because = "";
        return true;
    }

    private static string Counted(IndicatorInfo info, int given) =>
        $"{info.Name} takes {info.Parameters.Length} parameters, not {given}: write {Usage(info)}";

    private static bool Accept(IndicatorInfo info, ImmutableArray<double> values, out IndicatorSpec spec, out string because)
    {
        spec = new IndicatorSpec(info, values);
        because = "";
        return true;
    }

    private static bool Refuse(string reason, out string because)
    {
        because = reason;
        return false;
    }
}
