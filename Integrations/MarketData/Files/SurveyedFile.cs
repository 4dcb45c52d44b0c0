using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>A file that was gone through once and can be imported.</summary>
internal sealed record SurveyedFile(string Path, FileLayout Layout, ISet<long> Ahead, int PriceDigits, Timeframe? Timeframe, bool IsRegular, long Length)
{
    private const int LinesBetweenLooks = 4_096;

    private double MostCrossed { get; init; }

    /// <exception cref="MarketFileException">It is not what was said, or not to be read.</exception>
    public static SurveyedFile Of(string path, FileFormat? said, Action<long> progress, CancellationToken cancel)
    {
        using SourceFile source = SourceFile.Open(path);
        LineReader lines = source.Lines;
        if (lines.Next(out ReadOnlySpan<byte> first) != LineState.Whole) throw new MarketFileException($"{path} is no text of bars or ticks, or was cut short before its first row");
        if (!HeaderLine.TryRead(first, said, out FileHeader? header, out string? fault)) throw new MarketFileException($"{path} {fault}");

        FileSurvey survey = new(header);
        bool endsWithNewLine = lines.HasEnd;
        while (lines.Next(out ReadOnlySpan<byte> line) is var state and not LineState.None)
        {
            endsWithNewLine = lines.HasEnd;
            if (state == LineState.Whole && !line.IsEmpty) survey.See(line, lines.Number);
            if (lines.Number % LinesBetweenLooks != 0) continue;

            cancel.ThrowIfCancellationRequested();
            progress(source.Position);
        }

        FileLayout layout = survey.Layout(lines.CrLf, endsWithNewLine, source.Encoding, (byte)survey.VolumeDigits) ?? throw Unreadable(path, survey);
        if (survey.Readable == 0) throw Unreadable(path, survey);
        if (survey.RunsBackwards) throw new MarketFileException($"{path} runs from new to old: sort it by time, oldest first");
        return new(path, layout, survey.Ahead, survey.PriceDigits, TimeframeOf(path, header.Kind, survey), survey.IsRegular && !lines.IsMixed, source.Length) { MostCrossed = survey.MostCrossed };
    }

    /// <summary>How many points of the series an ask may be below its bid.</summary>
    public long MostPointsCrossed(byte digits) => (long)Math.Ceiling(MostCrossed * Math.Pow(10, digits));

    private static Timeframe? TimeframeOf(string path, FileKind kind, FileSurvey survey)
    {
        if (kind == FileKind.Ticks || survey.Timeframe is not null || survey.Distance is null) return survey.Timeframe;
        if (survey.Readable < 3) return null;
        throw new MarketFileException($"{path} has bars of {TimeSpan.FromMilliseconds(survey.Distance.Value):c}: there are M1, M5, M15, H1, H4 and D1");
    }

    private static MarketFileException Unreadable(string path, FileSurvey survey) => new(survey.FirstFault is var (row, fault)
        ? $"{path} has no row that can be read: in line {row} {fault.Words()}"
        : $"{path} has no rows");
}
