using System.CommandLine;
using System.CommandLine.Parsing;

namespace Arus.Client.Cli.MarketData;

/// <summary>The options that say which ticks or bars are meant.</summary>
internal sealed class SeriesOptions
{
    public Option<string> Symbol { get; } = new("--symbol") { Description = "What the broker calls it, in his case: EURUSD", HelpName = "NAME", Required = true };

    public Option<string?> Format { get; } = new("--format") { Description = "mt5 (MetaTrader 5's own exports) or csv (with a header line)", HelpName = "mt5|csv" };

    public Option<string?> Timeframe { get; } = new("--timeframe") { HelpName = "M1|M5|M15|H1|H4|D1" };

    public Option<string?> Feed { get; } = new("--feed") { Description = "The feed they belong to (default history)", HelpName = "NAME" };

    public Option<string?> Tenant { get; } = new("--tenant") { Description = "The tenant they belong to (default shared: for all who are entitled)", HelpName = "ID" };

    public void AddTo(Command command)
    {
        Format.Validators.Add(result => OneOf(result, "--format", "mt5", "csv"));
        Timeframe.Validators.Add(result => OneOf(result, "--timeframe", "M1", "M5", "M15", "H1", "H4", "D1"));
        foreach (Option option in (Option[])[Symbol, Format, Timeframe, Feed, Tenant]) command.Add(option);
    }

    public void Read(ParseResult parsed, Arguments arguments)
    {
        arguments.Add("symbol", parsed.GetValue(Symbol));
        arguments.Add("format", parsed.GetValue(Format));
        arguments.Add("timeframe", parsed.GetValue(Timeframe));
        arguments.Add("feed", parsed.GetValue(Feed));
        arguments.Add("tenant", parsed.GetValue(Tenant));
    }

    private static void OneOf(OptionResult result, string option, params string[] words)
    {
        if (result.Tokens is [{ Value: { } value }] && !words.Contains(value, StringComparer.Ordinal)) result.AddError($"{option} {value} is not known, write one of {string.Join(", ", words)}");
    }
}
