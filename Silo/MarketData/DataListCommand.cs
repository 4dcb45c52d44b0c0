using System.Globalization;
using System.Text.Json;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;
using Arus.Silo.Control;

namespace Arus.Silo.MarketData;

/// <summary>Says what ticks and bars are stored, a line for each kind of each series.</summary>
internal sealed class DataListCommand(IMarketStore store) : IControlCommand
{
    public string Name => "data ls";

    public bool Changes => false;

    public bool WorksOffline => true;

    public async Task<int> Run(ControlRequest request, TextWriter output, CancellationToken cancel)
    {
        request.Allow(Name, "tenant", "json");
        TenantId? owner = request.Optional("tenant") is { } tenant ? SeriesArguments.Tenant(tenant) : null;
        List<SeriesSummary> found = [];
        await foreach (SeriesSummary summary in store.Survey(owner, cancel)) found.Add(summary);

        if (request.Flag("json")) await output.WriteLineAsync(Json(found));
        else if (found.Count == 0) await output.WriteLineAsync("no ticks and no bars are stored: ./arus import --help says how to bring some");
        else await output.WriteAsync(Table(found));
        return ExitCode.Done;
    }

    private static string Table(List<SeriesSummary> found)
    {
        TextTable table = new("symbol", "tenant/feed", "kind", "first", "last", ">count", ">gaps", ">size");
        foreach (SeriesSummary s in found)
        {
            table.Add(s.Series.Symbol.Value, $"{s.Series.Owner}/{s.Series.Feed}", s.Kind, $"{s.First}", $"{s.Last}", Number(s.Count), Number(s.Gaps), Size(s.Bytes));
        }

        return table.ToString();
    }

    private static string Json(List<SeriesSummary> found) => JsonSerializer.Serialize(
        found.Select(s => new
        {
            symbol = s.Series.Symbol.Value,
            tenant = s.Series.Owner.Value,
            feed = s.Series.Feed.Value,
            kind = s.Kind,
            first = s.First.ToString(),
            last = s.Last.ToString(),
            count = s.Count,
            gaps = s.Gaps,
            bytes = s.Bytes,
        }),
        JsonSerializerOptions.Web);

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
    };
}
