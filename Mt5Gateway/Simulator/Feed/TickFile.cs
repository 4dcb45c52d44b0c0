using System.IO.Compression;
using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>An export of ticks, plain or gzip, read whole: rows that cannot be read are counted and left out.</summary>
public sealed record TickFile(byte Digits, ImmutableArray<Tick> Ticks, long LeftOut)
{
    /// <exception cref="InvalidDataException">It is no export of ticks.</exception>
    public static TickFile Read(string path)
    {
        byte[] text = Text(path);
        int rows = text.AsSpan().IndexOf((byte)'\n') + 1;
        string? fault = null;
        if (rows == 0 || !HeaderLine.TryRead(Line(text.AsSpan(0, rows)), null, out FileHeader? header, out fault)) throw new InvalidDataException($"{path} {fault ?? "has no rows"}");
        if (header.Kind != FileKind.Ticks) throw new InvalidDataException($"{path} holds bars: give an export of ticks");

        FileSurvey survey = new(header);
        Each(text.AsSpan(rows), (line, row) => survey.See(line, row));
        FileLayout layout = survey.Layout(false, true, FileEncoding.Utf8, (byte)survey.VolumeDigits) ?? throw new InvalidDataException($"{path} has no row that can be read");

        byte digits = (byte)survey.PriceDigits;
        long crossed = (long)Math.Ceiling(survey.MostCrossed * Math.Pow(10, digits));
        TickRowReader reader = new(layout, digits, crossed, TimeSpan.Zero, new(FileKind.Ticks, survey.Ahead));
        ImmutableArray<Tick>.Builder ticks = ImmutableArray.CreateBuilder<Tick>((int)survey.Readable);
        long leftOut = 0;
        Each(text.AsSpan(rows), (line, row) =>
        {
            if (reader.Read(line, row, out Tick tick) == RowFault.None) ticks.Add(tick with { Flags = tick.Flags & TickFlags.OfTerminal });
            else leftOut++;
        });
        return ticks.Count > 0 ? new(digits, ticks.ToImmutable(), leftOut) : throw new InvalidDataException($"{path} has no row that can be read");
    }

    private static byte[] Text(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes is not [0x1f, 0x8b, ..]) return bytes;

        using GZipStream packed = new(new MemoryStream(bytes), CompressionMode.Decompress);
        using MemoryStream text = new();
        packed.CopyTo(text);
        return text.ToArray();
    }

    private static void Each(ReadOnlySpan<byte> text, Action<ReadOnlySpan<byte>, long> take)
    {
        for (long row = 2; !text.IsEmpty; row++)
        {
            int end = text.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = Line(end < 0 ? text : text[..(end + 1)]);
            text = end < 0 ? [] : text[(end + 1)..];
            if (!line.IsEmpty) take(line, row);
        }
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> line) => line.TrimEnd("\r\n"u8);
}
