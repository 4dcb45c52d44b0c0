using System.Globalization;
using System.Text;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Values within queries. Text goes as its bytes in hex, so that nothing in a name can be read as a query.</summary>
internal static class Literal
{
    public static string Of(string text) => $"unhex('{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}')";

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The condition that a row is of a series.</summary>
    public static string Is(SeriesId series) =>
        $"owner = {Of(series.Owner.Value)} AND feed = {Of(series.Feed.Value)} AND symbol = {Of(series.Symbol.Value)}";
}
