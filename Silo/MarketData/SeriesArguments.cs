using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Silo.Control;

namespace Arus.Silo.MarketData;

/// <summary>What the commands of market data are told of a series, read and checked.</summary>
internal static class SeriesArguments
{
    public const string DefaultFeed = "history";

    public static SeriesId Series(ControlRequest request)
    {
        string tenant = request.Optional("tenant") ?? SharedFeeds.Owner.Value;
        string feed = request.Optional("feed") ?? DefaultFeed;
        string symbol = request.Required("symbol", "EURUSD");
        return new(Tenant(tenant), FeedId.TryParse(feed, out FeedId f) ? f : throw No("feed", feed), SymbolName.TryParse(symbol, out SymbolName s) ? s : throw No("symbol", symbol));
    }

    public static TenantId Tenant(string text) => TenantId.TryParse(text, out TenantId tenant) ? tenant : throw No("tenant", text);

    public static FileFormat? Format(ControlRequest request) => request.Optional("format") switch
    {
        null => null,
        "mt5" => FileFormat.Mt5,
        "csv" => FileFormat.Csv,
        { } other => throw new CommandRefusedException(ExitCode.Usage, $"'{other}' is no format: write --format mt5 or --format csv"),
    };

    public static Timeframe? Timeframe(ControlRequest request) => request.Optional("timeframe") switch
    {
        null => null,
        { } text when Enum.TryParse(text, ignoreCase: true, out Timeframe timeframe) && Enum.IsDefined(timeframe) && !char.IsAsciiDigit(text[0]) => timeframe,
        { } other => throw new CommandRefusedException(ExitCode.Usage, $"'{other}' is no timeframe: write one of M1, M5, M15, H1, H4, D1"),
    };

    /// <summary>A time on the broker's clock: 2014.05.02, 2014-05-02T10:00, 2014.05.02 10:00:00.</summary>
    public static BrokerTime Time(ControlRequest request, string name, long otherwise)
    {
        if (request.Optional(name) is not { } text) return new(otherwise);
        RowFault fault = new TimeReader(null, TimeSpan.Zero).Read(System.Text.Encoding.UTF8.GetBytes(text), out long time);
        return fault == RowFault.None ? new(time) : throw new CommandRefusedException(ExitCode.Usage, $"--{name} '{text}' is no time: write it like 2014.05.02 or 2014-05-02T10:00");
    }

    private static CommandRefusedException No(string kind, string text) =>
        new(ExitCode.Usage, $"'{text}' is no {kind}: write 1 to 128 characters without control characters or blanks at the ends");
}
