using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Arus.Domain.MarketData.Files;

/// <summary>A layout as the line that is kept beside a series, and back.</summary>
public static class LayoutText
{
    private const char Part = '\n';
    private const char Item = '\u001f';
    private const string Version = "1";

    public static string Write(FileLayout layout) => string.Join(Part,
    [
        Version,
        $"{layout.Format}{Item}{layout.Kind}{Item}{(int)layout.Separator}{Item}{layout.CrLf}{Item}{layout.EndsWithNewLine}{Item}{layout.Encoding}",
        $"{layout.Time.Shape}{Item}{(int)layout.Time.DateSeparator}{Item}{(int)layout.Time.Joint}{Item}{layout.Time.Seconds}{Item}{layout.Time.Fraction}{Item}{layout.Time.IsFractionTrimmed}{Item}{layout.Time.Offset}",
        $"{layout.Price.Digits}{Item}{layout.Price.AtLeast}{Item}{layout.Volume.Digits}{Item}{layout.Volume.AtLeast}{Item}{layout.VolumeDigits}",
        .. layout.Columns.Select(c => $"{c.Kind}{Item}{c.IsBlankForZero}{Item}{c.Name}"),
    ]);

    /// <summary>Answers false for what another version wrote: an export then writes its own layout.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out FileLayout? layout)
    {
        layout = null;
        string[][] parts = [.. (text ?? "").Split(Part).Select(p => p.Split(Item))];
        if (parts is not [[Version], { Length: 6 } file, { Length: 7 } time, { Length: 5 } numbers, .. string[][] columns]) return false;
        if (columns.Any(c => c.Length != 3)) return false;

        try
        {
            layout = new()
            {
                Format = Enum.Parse<FileFormat>(file[0]),
                Kind = Enum.Parse<FileKind>(file[1]),
                Separator = Character(file[2]),
                CrLf = bool.Parse(file[3]),
                EndsWithNewLine = bool.Parse(file[4]),
                Encoding = Enum.Parse<FileEncoding>(file[5]),
                Time = new(Enum.Parse<TimeShape>(time[0]), Character(time[1]), Character(time[2]), bool.Parse(time[3]), Digits(time[4]), bool.Parse(time[5]), time[6]),
                Price = new(Digits(numbers[0]), Digits(numbers[1])),
                Volume = new(Digits(numbers[2]), Digits(numbers[3])),
                VolumeDigits = Digits(numbers[4]),
                Columns = [.. columns.Select(c => new FileColumn(Enum.Parse<ColumnKind>(c[0]), c[2], bool.Parse(c[1])))],
            };
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    private static char Character(string text) => (char)ushort.Parse(text, CultureInfo.InvariantCulture);

    private static byte Digits(string text) => byte.Parse(text, CultureInfo.InvariantCulture);
}
