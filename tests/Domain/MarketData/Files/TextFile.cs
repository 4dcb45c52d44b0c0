using System.Buffers;
using System.Text;
using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.MarketData.Files;

/// <summary>A file in memory, taken the way an import takes it: surveyed whole, then read row by row.</summary>
internal sealed class TextFile
{
    private readonly string[] _lines;
    private readonly FileSurvey _survey;

    public TextFile(string text)
    {
        _lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(HeaderLine.TryRead(Encoding.UTF8.GetBytes(_lines[0]), null, out FileHeader? header, out string? fault), fault);
        _survey = new(header);
        for (int i = 1; i < _lines.Length; i++) _survey.See(Encoding.UTF8.GetBytes(_lines[i]), i + 1);
    }

    public FileSurvey Survey => _survey;

    public FileLayout Layout => Assert.IsType<FileLayout>(_survey.Layout(crLf: false, endsWithNewLine: true, FileEncoding.Utf8, (byte)_survey.VolumeDigits));

    public (List<Tick> Ticks, List<(int Line, RowFault Fault)> Rejected) Ticks(byte? digits = null)
    {
        byte points = digits ?? (byte)_survey.PriceDigits;
        TickRowReader reader = new(Layout, points, (long)Math.Ceiling(_survey.MostCrossed * Math.Pow(10, points)), TimeSpan.Zero, new(FileKind.Ticks, _survey.Ahead));
        List<Tick> ticks = [];
        List<(int, RowFault)> rejected = [];
        for (int i = 1; i < _lines.Length; i++)
        {
            RowFault fault = reader.Read(Encoding.UTF8.GetBytes(_lines[i]), i + 1, out Tick tick);
            if (fault == RowFault.None) ticks.Add(tick);
            else rejected.Add((i + 1, fault));
        }

        return (ticks, rejected);
    }

    public (List<Bar> Bars, List<(int Line, RowFault Fault)> Rejected) Bars(Timeframe timeframe, byte? digits = null)
    {
        BarRowReader reader = new(Layout, timeframe, digits ?? (byte)_survey.PriceDigits, TimeSpan.Zero, new(FileKind.Bars, _survey.Ahead));
        List<Bar> bars = [];
        List<(int, RowFault)> rejected = [];
        for (int i = 1; i < _lines.Length; i++)
        {
            RowFault fault = reader.Read(Encoding.UTF8.GetBytes(_lines[i]), i + 1, out Bar bar);
            if (fault == RowFault.None) bars.Add(bar);
            else rejected.Add((i + 1, fault));
        }

        return (bars, rejected);
    }

    public static string Written(FileLayout layout, byte digits, IEnumerable<Tick> ticks) => Written(layout, digits, ticks, static (writer, tick, to) => writer.Write(tick, to));

    public static string Written(FileLayout layout, byte digits, IEnumerable<Bar> bars) => Written(layout, digits, bars, static (writer, bar, to) => writer.Write(bar, to));

    private static string Written<T>(FileLayout layout, byte digits, IEnumerable<T> rows, Action<RowWriter, T, IBufferWriter<byte>> write)
    {
        Assert.True(LayoutText.TryRead(LayoutText.Write(layout), out FileLayout? kept));
        ArrayBufferWriter<byte> to = new();
        RowWriter writer = new(kept, digits, TimeSpan.Zero);
        writer.Header(to);
        foreach (T row in rows) write(writer, row, to);
        writer.End(to);
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }
}
