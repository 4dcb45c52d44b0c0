using System.Globalization;
using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using Arus.Integrations.MarketData.Files;

namespace Arus.Silo.MarketData;

/// <summary>What an import did, for whoever asked for it.</summary>
internal static class ImportSummary
{
    public static string Of(ImportRequest request, ImmutableArray<FileReport> reports, TimeSpan elapsed)
    {
        TextTable table = new("file", "kind", ">rows", ">imported", ">already there", ">rejected", "first", "last", ">gaps");
        foreach (FileReport r in reports)
        {
            string kind = r.Kind == FileKind.Ticks ? "ticks" : $"{r.Timeframe} bars";
            table.Add(Path.GetFileName(r.Path), kind, Number(r.Rows), Number(r.Imported), Number(r.AlreadyThere), Number(r.Rejected), Time(r.First), Time(r.Last), Number(r.Gaps));
        }

        return string.Concat([table.ToString(), .. Notes(request, reports).Select(n => n + "\n"), Total(request, reports, elapsed) + "\n"]);
    }

    private static IEnumerable<string> Notes(ImportRequest request, ImmutableArray<FileReport> reports)
    {
        foreach (FileReport r in reports)
        {
            string name = Path.GetFileName(r.Path);
            if (r.Crossed > 0) yield return $"{name}: {Number(r.Crossed)} ticks have their ask below their bid, as all through the file: they were taken";
            if (!r.NotKept.IsEmpty) yield return $"{name}: not kept is the column {string.Join(", ", r.NotKept.Select(c => $"'{c}'"))}";
            if (!r.IsRegular) yield return $"{name}: some rows are written in another way than the rest; an export writes them like the rest";
            if (r.IsStopped) yield return $"{name}: stopped after {Number(r.Imported + r.AlreadyThere)} rows; the same command again goes on from there";
        }

        foreach (string path in request.Files.Skip(reports.Length)) yield return $"{Path.GetFileName(path)}: stopped before it";
        foreach (string rejects in reports.Select(r => r.Rejects).OfType<string>().Distinct(StringComparer.Ordinal)) yield return $"rejected rows, with line and reason: {rejects}";
    }

    private static string Total(ImportRequest request, ImmutableArray<FileReport> reports, TimeSpan elapsed)
    {
        long rows = reports.Sum(r => r.Rows);
        double seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        return Text($"{request.Series}: {reports.Sum(r => r.Imported):#,0} rows imported, {reports.Sum(r => r.AlreadyThere):#,0} already there, {reports.Sum(r => r.Rejected):#,0} rejected, in {seconds:0.0} s ({rows / seconds:#,0} rows/s)");
    }

    private static string Time(BrokerTime? time) => time?.ToString() ?? "-";

    private static string Number(long number) => Text($"{number:#,0}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
