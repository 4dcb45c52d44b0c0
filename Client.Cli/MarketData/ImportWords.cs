using System.CommandLine;
using Arus.Client.Cli.Commands;

namespace Arus.Client.Cli.MarketData;

/// <summary>./arus import: ticks and bars from files.</summary>
internal sealed class ImportWords(PlatformDoor door)
{
    private const string Help = """
        Brings files of ticks or bars into the store, plain or gzip. What a file is, its separator, encoding, time format and digits are found out; the same file again imports nothing new, and files of the same hours are joined. Ticks are also folded into bars of all timeframes. Rows that are wrong are left out and listed with line and reason in FILE.rejects.tsv; the others land. Works beside a running platform and without one. Ctrl-C stops; what landed stays.

        Exit code 0 when every row was taken, 1 when some were rejected or it was stopped, 2 when a file or an option is wrong as a whole: then nothing landed.

        Example:
          ./arus import --symbol EURUSD --format mt5 EURUSD_2014.tsv.gz
        """;

    private readonly SeriesOptions _series = new();
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Exports of MetaTrader 5, or CSV with a header: time, open, high, low, close, volume, spread, or time, bid, ask, last, volume",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _digits = new("--digits") { Description = "Digits of the prices after the point (default: the most that are seen)", HelpName = "N" };
    private readonly Option<string?> _zone = new("--zone") { Description = "The broker's clock: UTC, UTC+2, Europe/Athens, America/New_York+7 (default UTC)", HelpName = "ZONE" };
    private readonly Option<string?> _rejects = new("--rejects") { Description = "Where rejected rows are listed (default: beside each file)", HelpName = "FILE" };
    private readonly Option<string> _data = PlatformDoor.Data();

    public Command Command()
    {
        Command command = new("import", Help) { _files };
        _series.Timeframe.Description = "Of bars, where the file does not tell";
        _series.AddTo(command);
        foreach (Option option in (Option[])[_digits, _zone, _rejects, _data]) command.Add(option);
        command.SetAction(Ask);
        return command;
    }

    private Task<int> Ask(ParseResult parsed, CancellationToken cancel)
    {
        Arguments arguments = new();
        _series.Read(parsed, arguments);
        arguments.Add("digits", parsed.GetValue(_digits));
        arguments.Add("zone", parsed.GetValue(_zone));
        arguments.AddPath("rejects", parsed.GetValue(_rejects));
        arguments.Add("files", string.Join('\n', parsed.GetRequiredValue(_files).Select(Whole)));
        return door.Ask(parsed.GetRequiredValue(_data), new("import", Changes: true, WorksOffline: true) { Arguments = arguments.All() }, cancel);
    }

    /// <summary>A name with a line end in it could not be told from two.</summary>
    private static string Whole(string path) => path.Contains('\n', StringComparison.Ordinal)
        ? throw new MistakeException(ExitCode.Usage, "a file's name holds a line end: give it another name")
        : Path.GetFullPath(path);
}
