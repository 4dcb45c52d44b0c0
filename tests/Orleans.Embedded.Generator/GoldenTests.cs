using System.Runtime.CompilerServices;

namespace Arus.Orleans.Embedded.Generator.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void Reference_OfATypicalContract_ReadsAsItsGolden()
    {
        var generated = Generated.From("""
            namespace Arus.Grains.Abstractions.Trading;

            public interface ITellerGrain : IGrainWithStringKey
            {
                Task<decimal> Deposit(string command, decimal amount, CancellationToken cancellation = default);

                [ReadOnly, AlwaysInterleave]
                ValueTask<ImmutableArray<string>> Entries(int first, int count);

                [OneWay]
                Task Nudge();
            }
            """, "global using System.Collections.Immutable;");

        Assert.Empty(generated.Complaints);
        Golden(generated.File("Arus.Grains.Abstractions.Trading.ITellerGrain_Reference.g.cs"), "ITellerGrain.golden.txt");
    }

    private static void Golden(string text, string name, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "Goldens", name);
        if (Environment.GetEnvironmentVariable("ARUS_GOLDENS") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
