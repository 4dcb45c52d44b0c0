using System.Globalization;
using System.Text;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.MarketData.Usage;

/// <summary>One event for billing: so many rows of a series in an hour.</summary>
/// <param name="Tenant">Who pays.</param>
/// <param name="Hour">For ticks, of the broker's clock; for reads, of UTC; counted from 1970.</param>
/// <param name="Part">Reads of an hour are told in parts, from 0.</param>
public sealed record MarketUsage(TenantId Tenant, SeriesId Series, UsageKind Kind, int Hour, int Part, long Rows)
{
    /// <summary>The event's type in the usage journal.</summary>
    public const string Type = "market-usage-1";

    /// <summary>The same hour's part is one event, however often it is told.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"market/{(int)Kind}/{GrainKey.Of(Series.Owner, Series.Feed.Value, Series.Symbol.Value)}/{Hour}/{Part}");

    /// <summary>Fields in a fixed order, one a line: names hold no line ends.</summary>
    public ReadOnlyMemory<byte> Encode() => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{Tenant}\n{Series.Owner}\n{Series.Feed}\n{Series.Symbol}\n{(int)Kind}\n{Hour}\n{Part}\n{Rows}"));

    /// <exception cref="FormatException">The body is no usage event.</exception>
    public static MarketUsage Decode(ReadOnlySpan<byte> body)
    {
        string[] fields = Encoding.UTF8.GetString(body).Split('\n');
        if (fields.Length != 8) throw new FormatException($"a market usage event has 8 fields, not {fields.Length}");

        return new(
            new(fields[0]),
            new(new(fields[1]), new(fields[2]), new(fields[3])),
            (UsageKind)int.Parse(fields[4], CultureInfo.InvariantCulture),
            int.Parse(fields[5], CultureInfo.InvariantCulture),
            int.Parse(fields[6], CultureInfo.InvariantCulture),
            long.Parse(fields[7], CultureInfo.InvariantCulture));
    }
}
