using System.CommandLine;
using Arus.Domain.Indicators;

namespace Arus.Client.Cli.Indicators;

/// <summary>Indicators over a file of bars, and the catalogue of them; needs no platform.</summary>
internal sealed class IndicatorsCommand(TextWriter output)
{
    public Command Command()
    {
        Option<string> input = new("--input") { Description = "Bars as comma-separated text, plain or gzip, with a header that names open,high,low,close,volume", HelpName = "FILE" };
        Option<string> result = new("--output") { Description = "Where the bars go with the indicators behind them; .gz compresses, an older file is replaced", HelpName = "FILE" };
        Command command = new(
            "indicators",
            "Computes indicators over a file of bars, to TA-Lib's values: writes its columns as they were, and behind them SMA_20 to CDL_PIERCING, empty where not yet defined.\n\n"
            + "Example:\n  ./arus indicators --input bars.csv --output out.csv")
        {
            input, result, List(),
        };
        command.SetAction((parsed, cancel) => Compute(Named(parsed, input), Named(parsed, result), cancel));
        return command;
    }

    private Command List()
    {
        Command list = new("ls", "Lists the catalogue of indicators: name, title, lookback with the defaults, outputs, parameters with their defaults and ranges.\n\nExample:\n  ./arus indicators ls");
        list.SetAction(_ => WriteList());
        return list;
    }

    private static string Named(ParseResult parsed, Option<string> option) => parsed.GetValue(option) is { Length: > 0 } path
        ? path
        : throw new MistakeException(ExitCode.Usage, $"indicators needs {option.Name}: see ./arus indicators --help");

    private async Task<int> Compute(string input, string result, CancellationToken cancel)
    {
        if (Path.GetFullPath(input) == Path.GetFullPath(result)) throw new MistakeException(ExitCode.Usage, "--output is --input: name another file, that one is kept");

        BarTable bars = await TextFile.Read(input, text => new BarTableReader(input).Read(text, cancel));
        await TextFile.Write(result, text => IndicatorTable.Write(bars, text, cancel));
        await output.WriteLineAsync($"{bars.Rows.Count} bars with {IndicatorColumns.All.Length} columns of indicators in {result}");
        return ExitCode.Done;
    }

    private int WriteList()
    {
        ImmutableArray<CatalogueRow> rows = [CatalogueRow.Heading, .. IndicatorCatalogue.All.Select(CatalogueRow.Of)];
        int name = rows.Max(r => r.Name.Length);
        int title = rows.Max(r => r.Title.Length);
        int lookback = rows.Max(r => r.Lookback.Length);
        int outputs = rows.Max(r => r.Outputs.Length);
        foreach (CatalogueRow row in rows)
        {
            output.WriteLine($"{row.Name.PadRight(name)}  {row.Title.PadRight(title)}  {row.Lookback.PadLeft(lookback)}  {row.Outputs.PadRight(outputs)}  {row.Parameters}".TrimEnd());
        }

        return ExitCode.Done;
    }
}
