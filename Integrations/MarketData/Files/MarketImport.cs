using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>
/// Imports files of ticks and bars. All of them are gone through before anything is stored, so that a file that is not what was said
/// changes nothing; then each lands in pieces that are right by themselves, and the same again imports nothing new.
/// </summary>
public sealed class MarketImport(IMarketStore store) : IDisposable
{
    /// <summary>The last moment of the year 9999, as far as a clock goes.</summary>
    private static readonly BrokerTime s_last = new(253_402_300_799_999);

    /// <summary>Two imports that join the same hour would each miss what the other brings.</summary>
    private readonly SemaphoreSlim _one = new(1);

    /// <exception cref="MarketFileException">A file or an option is wrong; nothing was stored.</exception>
    public async Task<ImmutableArray<FileReport>> Run(ImportRequest request, IProgress<FileProgress> progress, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            SeriesInfo? info = await store.Info(request.Series, cancel);
            ImmutableArray<SurveyedFile> files = await Task.Run(() => Survey(request, progress, cancel), cancel);
            ImmutableArray<Timeframe?> timeframes = [.. files.Select(f => TimeframeOf(request, f))];
            SeriesTerms terms = SeriesTerms.Of(request, info, files);
            return await Land(request, info, terms, [.. files.Zip(timeframes)], progress, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static ImmutableArray<SurveyedFile> Survey(ImportRequest request, IProgress<FileProgress> progress, CancellationToken cancel)
    {
        ImmutableArray<SurveyedFile>.Builder files = ImmutableArray.CreateBuilder<SurveyedFile>();
        foreach (string path in request.Files)
        {
            string what = $"reading {Path.GetFileName(path)}";
            long length = new FileInfo(path) is { Exists: true } there ? there.Length : 0;
            files.Add(SurveyedFile.Of(path, request.Format, done => progress.Report(new(what, done, length, 0)), cancel));
        }

        return files.ToImmutable();
    }

    private static Timeframe? TimeframeOf(ImportRequest request, SurveyedFile file)
    {
        if (file.Layout.Kind == FileKind.Ticks)
        {
            return request.Timeframe is null ? null : throw new MarketFileException($"{file.Path} has ticks: leave --timeframe out");
        }

        if (request.Timeframe is { } said && file.Timeframe is { } found && said != found) throw new MarketFileException($"{file.Path} has bars of {found}, not {said}");
        return request.Timeframe ?? file.Timeframe ?? throw new MarketFileException($"{file.Path} has too few bars to tell how long they are: say it with --timeframe, for example --timeframe H1");
    }

    private async Task<ImmutableArray<FileReport>> Land(
        ImportRequest request, SeriesInfo? info, SeriesTerms terms, ImmutableArray<(SurveyedFile File, Timeframe? Timeframe)> files, IProgress<FileProgress> progress, CancellationToken cancel)
    {
        using RejectLists rejects = new(request.Rejects, [.. files.Select(f => f.File.Path)]);
        SeriesInfo described = info ?? new(request.Series, terms.Digits, terms.Zone, ImmutableSortedDictionary<string, string>.Empty);
        ImmutableArray<FileReport>.Builder reports = ImmutableArray.CreateBuilder<FileReport>();
        bool hasEarlierTicks = !(await store.LastTicks(request.Series, s_last, 1, cancel)).IsEmpty;
        foreach ((SurveyedFile file, Timeframe? timeframe) in files)
        {
            if (cancel.IsCancellationRequested) break;

            FileLayout layout = file.Layout with { VolumeDigits = terms.VolumeDigits };
            string key = FileLayout.KeyOf(layout.Kind, $"{timeframe}");
            described = described with { Zone = terms.Zone, Layouts = described.Layouts.SetItem(key, LayoutText.Write(layout)) };
            await store.Describe(described, cancel);

            FileWork work = new(store, request.Series, terms, rejects.Of(file.Path), progress);
            reports.Add(await work.Import(file with { Layout = layout }, timeframe, hasEarlierTicks, cancel));
            hasEarlierTicks = true;
        }

        return reports.ToImmutable();
    }
}
