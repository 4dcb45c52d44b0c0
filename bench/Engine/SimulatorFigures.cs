using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Arus.Bench;

namespace Arus.Engine.Bench;

/// <summary>The simulator as a person runs it: the command's own workloads, and the rate that it prints.</summary>
internal static partial class SimulatorFigures
{
    private const int Rounds = 3;

    public static async Task Measure(BenchTable table)
    {
        foreach (string profile in (string[])["calm", "chaos"])
        {
            List<double> rates = [];
            for (int i = 0; i < Rounds; i++) rates.Add(await TurnsASecond(profile));
            table.Add(Metric.Least($"simulator, {profile}", 200_000, "turns/s", rates));
        }
    }

    private static async Task<double> TurnsASecond(string profile)
    {
        using Process simulate = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Arus.Client.Cli.dll"), "simulate", "--seed", "7", "--turns", "1000000", "--profile", profile])
        {
            RedirectStandardOutput = true,
        })!;
        string output = await simulate.StandardOutput.ReadToEndAsync();
        await simulate.WaitForExitAsync();
        return double.Parse(Rate().Match(output).Groups[1].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\(([\d,]+) a second\)")]
    private static partial Regex Rate();
}
