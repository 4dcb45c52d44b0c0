using System.Runtime.CompilerServices;
using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>Writes stored ticks or bars into a file: as the file was that they came from, where the same format is asked for.</summary>
public sealed class MarketExport(IMarketStore store)
{
    private const TickFlags NoTick = TickFlags.Closing | TickFlags.Quarantined;

    private static readonly BrokerTime s_last = new(253_402_300_799_999);

    /// <exception cref="MarketFileException">There is nothing to export, or the file cannot be written.</exception>
    public async Task<ExportReport> Run(ExportRequest request, IProgress<FileProgress> progress, CancellationToken cancel)
    {
        SeriesInfo info = await store.Info(request.Series, cancel) ?? throw new MarketFileException($"nothing is stored of {request.Series}: ./arus data ls shows what is");
        BarOrigin? origin = request.Timeframe is { } timeframe ? await OriginOf(request, timeframe, cancel) : null;
        (FileLayout layout, bool asImported) = LayoutOf(request, info, origin);
        SeriesTerms terms = new(info.Digits, info.Zone, ZoneText.Fixed(info.Zone) ?? TimeSpan.Zero, layout.VolumeDigits);
        string kind = origin is null ? "ticks" : $"{request.Timeframe} {$"{origin}".ToLowerInvariant()}";

        using TargetFile target = TargetFile.Create(request.Output, layout.Encoding, request.Overwrite);
        ExportedRows rows = new(target, new(layout, terms.Digits, terms.Ahead));
        if (origin is { } from) await rows.Write(Bars(request, request.Timeframe!.Value, from, cancel), Report, cancel);
        else await rows.Write(Ticks(request, cancel), Report, cancel);

        if (rows.Count == 0) throw new MarketFileException($"there are no {kind} of {request.Series} in that time: ./arus data ls shows what is stored");
        long bytes = target.Finish();
        return new(kind, rows.Count, rows.First, rows.Last, bytes, asImported);

        void Report(long count, BrokerTime at) => progress.Report(new($"exporting {Path.GetFileName(request.Output)}", 0, 0, count));
    }

    /// <summary>As the file it came from was written, when there is one of that format; bars made here came from none.</summary>
    private static (FileLayout Layout, bool AsImported) LayoutOf(ExportRequest request, SeriesInfo info, BarOrigin? origin)
    {
        FileKind kind = request.Timeframe is null ? FileKind.Ticks : FileKind.Bars;
        string? text = info.Layouts.GetValueOrDefault(FileLayout.KeyOf(kind, $"{request.Timeframe}"));
        bool came = origin is null or BarOrigin.Imported;
        if (came && LayoutText.TryRead(text, out FileLayout? layout) && layout.Kind == kind && (request.Format ?? layout.Format) == layout.Format) return (layout, true);

        byte volumeDigits = SeriesTerms.VolumeDigitsOf(info) ?? 0;
        return (PlainLayout.Of(request.Format ?? FileFormat.Mt5, kind, request.Timeframe ?? Timeframe.M1, info.Digits, volumeDigits), false);
    }

    private async ValueTask<BarOrigin> OriginOf(ExportRequest request, Timeframe timeframe, CancellationToken cancel)
    {
        if (request.Built) return BarOrigin.Built;
        foreach (BarOrigin origin in (BarOrigin[])[BarOrigin.Imported, BarOrigin.Terminal])
        {
            if (!(await store.LastBars(request.Series, timeframe, origin, s_last, 1, cancel)).IsEmpty) return origin;
        }

        return BarOrigin.Built;
    }

    private IAsyncEnumerable<ReadOnlyMemory<Bar>> Bars(ExportRequest request, Timeframe timeframe, BarOrigin origin, CancellationToken cancel) =>
        store.ReadBars(request.Series, timeframe, origin, request.From, request.To, cancel);

    private async IAsyncEnumerable<ReadOnlyMemory<Tick>> Ticks(ExportRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (ReadOnlyMemory<Tick> block in store.ReadTicks(request.Series, request.From, request.To, cancel))
        {
            yield return IsAllTicks(block.Span) ? block : block.ToArray().Where(t => (t.Flags & NoTick) == 0).ToArray();
        }
    }

    private static bool IsAllTicks(ReadOnlySpan<Tick> block)
    {
        foreach (ref readonly Tick tick in block)
        {
            if ((tick.Flags & NoTick) != 0) return false;
        }

        return true;
    }
}
