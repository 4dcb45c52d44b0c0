using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators;

/// <summary>
/// A checkpoint written today is read after the next release: where state or arithmetic change, the version must rise with them.
/// </summary>
public sealed class IndicatorStateGoldenTests
{
    private const string Name = "indicator-states.txt";

    /// <summary>Their logarithms are the C library's, and so are their last bits.</summary>
    private static readonly string[] s_ofTheMachine = ["REALISED_VOLATILITY", "PARKINSON_VOLATILITY", "HURST"];

    [Fact]
    public void States_OfThisVersion_AreAsRecorded()
    {
        string written = $"version {Version()}\n" + string.Concat(IndicatorCatalogue.All.Select(Line));
        if (Environment.GetEnvironmentVariable("ARUS_GOLDENS") == "1")
        {
            File.WriteAllText(Recorded(), written);
            return;
        }

        string recorded = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Indicators", "Goldens", Name));
        string[] changed = [.. written.Split('\n').Except(recorded.Split('\n'), StringComparer.Ordinal)];
        Assert.True(
            changed.Length == 0 && written.Length == recorded.Length,
            $"state or arithmetic changed: raise SetCheckpoint.Version, and record it by ./arus goldens Domain: {string.Join(" | ", changed.Take(5))}");
    }

    private static string Line(IndicatorInfo info)
    {
        IndicatorSpec spec = CatalogueCases.Specs(info.Name).First();
        IIndicator indicator = spec.Create();
        double[] values = new double[info.Outputs.Length];
        for (int i = 0; i < 1_000; i++) indicator.Update(TalibGolden.Bars[i], values);

        StateWriter state = new();
        indicator.Save(state);
        string hash = s_ofTheMachine.Contains(info.Name) ? "-" : Convert.ToHexStringLower(SHA256.HashData(state.Written))[..16];
        return string.Create(CultureInfo.InvariantCulture, $"{spec} {state.Written.Length} {hash}\n");
    }

    private static long Version() => BitConverter.ToInt64(new IndicatorSet([]).Checkpoint());

    private static string Recorded([CallerFilePath] string caller = "") => Path.Combine(Path.GetDirectoryName(caller)!, "Goldens", Name);
}
