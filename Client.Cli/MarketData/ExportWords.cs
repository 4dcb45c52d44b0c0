using System.CommandLine;
using System.Globalization;
using Arus.Client.Cli.Commands;
using Arus.Client.Cli.Platform;

namespace Arus.Client.Cli.MarketData;

/// <summary>./arus export: ticks and bars into files.</summary>
internal sealed class ExportWords(PlatformDoor door)
{
    private const string Help = """
        Writes stored ticks or bars into a file, in the words of the file they came from: same columns, same text. Bars are those that were imported, else those of a terminal, else those made from ticks. The file is there when it is whole; a name that ends in .gz is compressed; - is standard output. Works beside a running platform and without one.

        Example:
          ./arus export --symbol EURUSD --timeframe H1 --format mt5 --output EURUSD_H1.tsv
        """;

    private readonly SeriesOptions _series = new();
    private readonly Option<bool> _ticks = new("--ticks") { Description = "Ticks" };
    private readonly Option<string?> _from = new("--from") { Description = "The first moment, on the broker's clock: 2014.05.02 or 2014-05-02T10:00", HelpName = "TIME" };
    private readonly Option<string?> _to = new("--to") { Description = "The first moment that is left out", HelpName = "TIME" };
    private readonly Option<bool> _built = new("--built") { Description = "Bars made from ticks, also where imported ones are" };
    private readonly Option<string> _output = new("--output") { Description = "Where to, - for standard output", HelpName = "FILE", Required = true };
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replaces a file that is there" };
    private readonly Option<string> _data = PlatformDoor.Data();

    public Command Command()
    {
        Command command = new("export", Help) { _ticks };
        _series.Timeframe.Description = "Bars of this length";
        _series.AddTo(command);
        foreach (Option option in (Option[])[_from, _to, _built, _output, _overwrite, _data]) command.Add(option);
        command.SetAction(Ask);
        return command;
    }

    private Task<int> Ask(ParseResult parsed, CancellationToken cancel)
    {
        Arguments arguments = new();
        _series.Read(parsed, arguments);
        arguments.Add("ticks", parsed.GetValue(_ticks));
        arguments.Add("from", parsed.GetValue(_from));
        arguments.Add("to", parsed.GetValue(_to));
        arguments.Add("built", parsed.GetValue(_built));
        arguments.Add("overwrite", parsed.GetValue(_overwrite));
        string data = parsed.GetRequiredValue(_data);
        if (parsed.GetRequiredValue(_output) is not "-" and { } output)
        {
            arguments.AddPath("output", output);
            return door.Ask(data, Question(arguments), cancel);
        }

        return ToStandardOutput(arguments, data, cancel);
    }

    /// <summary>The platform writes a file between, which is then copied: it has no other way to our output.</summary>
    private async Task<int> ToStandardOutput(Arguments arguments, string data, CancellationToken cancel)
    {
        string between = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"arus-export-{Environment.ProcessId}-{TimeProvider.System.GetTimestamp()}"));
        arguments.AddPath("output", between);
        try
        {
            int exit = await door.AskAside(data, Question(arguments), cancel);
            if (exit == ExitCode.Done) await Copy(between, cancel);
            return exit;
        }
        finally
        {
            File.Delete(between);
        }
    }

    private static async Task Copy(string file, CancellationToken cancel)
    {
        await using FileStream from = new(file, FileMode.Open, FileAccess.Read);
        await using Stream to = Console.OpenStandardOutput();
        try
        {
            await from.CopyToAsync(to, cancel);
        }
        catch (IOException)
        {
            // Whoever reads has read enough, as head does.
        }
    }

    private static Question Question(Arguments arguments) => new("export", Changes: false, WorksOffline: true) { Arguments = arguments.All() };
}
