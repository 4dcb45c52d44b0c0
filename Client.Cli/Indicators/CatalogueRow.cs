using System.Globalization;
using Arus.Domain.Indicators;

namespace Arus.Client.Cli.Indicators;

/// <summary>An entry of the catalogue as people read it.</summary>
/// <param name="Name">As the notation begins.</param>
/// <param name="Title">For people.</param>
/// <param name="Parameters">Each with its default and its range.</param>
/// <param name="Outputs">In order.</param>
/// <param name="Lookback">With the defaults.</param>
internal sealed record CatalogueRow(string Name, string Title, string Parameters, string Outputs, string Lookback)
{
    public static CatalogueRow Heading { get; } = new("name", "title", "parameters", "outputs", "lookback");

    public static CatalogueRow Of(IndicatorInfo info) => new(
        info.Name,
        info.Title,
        string.Join(", ", info.Parameters.Select(Text)),
        string.Join(", ", info.Outputs),
        info.Lookback([.. info.Parameters.Select(p => p.Default)]).ToString(CultureInfo.InvariantCulture));

    private static string Text(IndicatorParameter parameter) =>
        string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} {parameter.Default} ({parameter.Least} to {parameter.Most})");
}
