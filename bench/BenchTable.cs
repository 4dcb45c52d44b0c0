using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Arus.Bench;

/// <summary>Measures one after the other, prints each as it comes, and ends with what it found.</summary>
public sealed class BenchTable(string title)
{
    private readonly List<Metric> _metrics = [];

    public static string Machine { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} x {Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    public void Start()
    {
        Console.WriteLine($"{title}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Machine}");
        Console.WriteLine();
        Console.WriteLine("| metric | value | unit | target | met | samples |");
        Console.WriteLine("|---|---:|---|---:|---|---:|");
    }

    public void Add(Metric metric)
    {
        _metrics.Add(metric);
        string met = metric.Target == "-" ? "" : metric.IsMet ? "yes" : "NO";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {metric.Name} | {metric.Value:#,0.###} | {metric.Unit} | {metric.Target} | {met} | {metric.Samples} |"));
    }

    /// <summary>Writes the file when one is asked for; the exit code says whether every target was met.</summary>
    public int Finish(string[] args)
    {
        int file = Array.IndexOf(args, "--json");
        if (file >= 0 && file + 1 < args.Length)
        {
            var rows = _metrics.Select(m => new { metric = m.Name, value = m.Value, unit = m.Unit, target = m.Target, met = m.IsMet, samples = m.Samples, machine = Machine });
            File.WriteAllText(args[file + 1], JsonSerializer.Serialize(rows, JsonSerializerOptions.Web));
        }

        int missed = _metrics.Count(m => !m.IsMet);
        Console.WriteLine();
        Console.WriteLine(missed == 0 ? "every target is met" : $"{missed} of {_metrics.Count} figures miss their target");
        return missed == 0 ? 0 : 1;
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
            : RuntimeInformation.ProcessArchitecture.ToString();
}
