using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>The import of one surveyed file.</summary>
internal sealed class FileWork(IMarketStore store, SeriesId series, SeriesTerms terms, RejectFile rejects, IProgress<FileProgress> progress)
{
    public Task<FileReport> Import(SurveyedFile file, Timeframe? timeframe, bool hasEarlierTicks, CancellationToken cancel) =>
        timeframe is { } span ? Bars(file, span, cancel) : Ticks(file, hasEarlierTicks, cancel);

    private async Task<FileReport> Ticks(SurveyedFile file, bool hasEarlierTicks, CancellationToken cancel)
    {
        using TickFileRows rows = new(file, terms.Digits, terms.Ahead, rejects);
        TickImport import = new(store, series, hasEarlierTicks);
        bool isWhole = await import.Run(rows, () => Tell(file, rows.Position, import.Imported + import.AlreadyThere), cancel);
        return Report(file, null, rows, import.Imported, import.AlreadyThere, isWhole, import.Last) with { Crossed = rows.Crossed };
    }

    private async Task<FileReport> Bars(SurveyedFile file, Timeframe timeframe, CancellationToken cancel)
    {
        using BarFileRows rows = new(file, timeframe, terms.Digits, terms.Ahead, rejects);
        BarImport import = new(store, series, timeframe);
        bool isWhole = await import.Run(rows, () => Tell(file, rows.Position, import.Imported + import.AlreadyThere), cancel);
        return Report(file, timeframe, rows, import.Imported, import.AlreadyThere, isWhole, import.Last);
    }

    private void Tell(SurveyedFile file, long done, long rows) => progress.Report(new($"importing {Path.GetFileName(file.Path)}", done, file.Length, rows));

    private FileReport Report<T>(SurveyedFile file, Timeframe? timeframe, FileRows<T> rows, long imported, long alreadyThere, bool isWhole, BrokerTime? last) => new()
    {
        Path = file.Path,
        Kind = file.Layout.Kind,
        Timeframe = timeframe,
        Rows = isWhole ? rows.Rows : imported + alreadyThere + rows.Rejected,
        Imported = imported,
        AlreadyThere = alreadyThere,
        Rejected = rows.Rejected,
        First = last is null ? null : rows.First,
        Last = last,
        Gaps = rows.Gaps,
        Rejects = rows.Rejected > 0 ? rejects.Path : null,
        IsRegular = file.IsRegular,
        NotKept = [.. file.Layout.Columns.Where(c => c.Kind == ColumnKind.Other).Select(c => c.Name)],
        IsStopped = !isWhole,
    };
}
