using System.Globalization;
using Arus.Grains.Abstractions.MarketData;
using Arus.Integrations.MarketData.Files;
using Arus.Silo.Control;

namespace Arus.Silo.MarketData;

/// <summary>Writes stored ticks or bars into a file, as the file was that they came from.</summary>
internal sealed class ExportCommand(MarketExport export) : IControlCommand
{
    public string Name => "export";

    public bool Changes => false;

    public bool WorksOffline => true;

    public async Task<int> Run(ControlRequest request, TextWriter output, CancellationToken cancel)
    {
        request.Allow(Name, "tenant", "feed", "symbol", "ticks", "timeframe", "format", "from", "to", "built", "output", "overwrite");
        Timeframe? timeframe = SeriesArguments.Timeframe(request);
        if (request.Flag("ticks") == timeframe is not null) throw new CommandRefusedException(ExitCode.Usage, "say what to export: --ticks, or --timeframe with one of M1, M5, M15, H1, H4, D1");

        ExportRequest asked = new(
            SeriesArguments.Series(request),
            timeframe,
            SeriesArguments.Format(request),
            SeriesArguments.Time(request, "from", long.MinValue),
            SeriesArguments.Time(request, "to", long.MaxValue),
            Path.GetFullPath(request.Required("output", "ticks.tsv")))
        {
            Built = request.Flag("built"),
            Overwrite = request.Flag("overwrite"),
        };
        try
        {
            ExportReport report = await export.Run(asked, new Told(request.Progress), cancel);
            string how = report.AsImported ? ", as imported" : "";
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{asked.Series}: {report.Rows:#,0} rows of {report.Kind} from {report.First} to {report.Last}, {report.Bytes:#,0} bytes{how}"));
            return ExitCode.Done;
        }
        catch (MarketFileException e)
        {
            throw new CommandRefusedException(ExitCode.Usage, e.Message);
        }
    }
}
