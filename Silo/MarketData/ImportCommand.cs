using System.Globalization;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Integrations.MarketData.Files;
using Arus.Silo.Control;
using Orleans;

namespace Arus.Silo.MarketData;

/// <summary>Brings files of ticks and bars into the store; exit code 1 when rows of them were rejected or it was stopped.</summary>
internal sealed class ImportCommand(MarketImport import, IGrainFactory grains, TimeProvider time) : IControlCommand
{
    public string Name => "import";

    public bool Changes => true;

    public bool WorksOffline => true;

    public async Task<int> Run(ControlRequest request, TextWriter output, CancellationToken cancel)
    {
        request.Allow(Name, "tenant", "feed", "symbol", "format", "timeframe", "digits", "zone", "rejects", "files");
        ImportRequest asked = new(
            SeriesArguments.Series(request), Files(request), SeriesArguments.Format(request), SeriesArguments.Timeframe(request), Digits(request), request.Optional("zone"), request.Optional("rejects"));
        long began = time.GetTimestamp();
        ImmutableArray<FileReport> reports;
        try
        {
            reports = await import.Run(asked, new Told(request.Progress), cancel);
        }
        catch (MarketFileException e)
        {
            throw new CommandRefusedException(ExitCode.Usage, e.Message);
        }

        await output.WriteAsync(ImportSummary.Of(asked, reports, time.GetElapsedTime(began)));
        if (request.IsLiving) await Reload(asked.Series, output, CancellationToken.None);
        return cancel.IsCancellationRequested || reports.Any(r => r.Rejected > 0) ? ExitCode.Finding : ExitCode.Done;
    }

    /// <summary>What the symbol holds in memory is read anew.</summary>
    private async Task Reload(SeriesId series, TextWriter output, CancellationToken cancel)
    {
        Answer<Done> answer = await grains.Symbol(series).Reload(Caller.System(series.Owner), cancel);
        if (answer is Answer<Done>.Refused refused) await output.WriteLineAsync($"the running platform did not read {series} anew: {refused.Refusal.Because}");
    }

    /// <summary>One line each.</summary>
    private static ImmutableArray<string> Files(ControlRequest request) => [.. request.Required("files", "ticks.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Path.GetFullPath)];

    private static byte? Digits(ControlRequest request)
    {
        if (request.Optional("digits") is not { } text) return null;
        return byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte digits)
            ? digits
            : throw new CommandRefusedException(ExitCode.Usage, $"--digits '{text}' is no count of digits: write it like --digits 5");
    }
}
