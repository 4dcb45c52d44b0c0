using System.Diagnostics;
using Arus.Simulation.Tests.Tills;
using Arus.Simulation.Tests.Totals;

namespace Arus.Simulation.Tests.Worlds;

/// <summary>One seed, one run: byte for byte, here and elsewhere.</summary>
public sealed class DeterminismTests
{
    public const string ChildSeed = "ARUS_SIMULATION_CHILD_SEED";
    public const string ChildFile = "ARUS_SIMULATION_CHILD_FILE";

    [Fact]
    public void Run_SameSeedTwice_HasOneHash()
    {
        for (ulong seed = 1; seed <= 20; seed++) Assert.Equal(HashOf(seed), HashOf(seed));
    }

    [Fact]
    public void Run_OtherSeeds_HaveOtherHashes() => Assert.Equal(50, Enumerable.Range(1, 50).Select(s => HashOf((ulong)s)).Distinct().Count());

    [Fact]
    public void Run_CutIntoPieces_IsTheSameRun()
    {
        using SimulatedWorld whole = World(3);
        whole.Run(10_000);

        using SimulatedWorld pieces = World(3);
        for (int i = 0; i < 10_000; i += 10) pieces.Run(10);

        Assert.Equal(whole.Log.Hash, pieces.Log.Hash);
    }

    [Fact]
    public async Task Run_InAnotherProcess_HasTheSameHash()
    {
        const ulong seed = 42;
        string file = Path.Combine(Path.GetTempPath(), $"arus-simulation-{Environment.ProcessId}.txt");
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["vstest", typeof(DeterminismTests).Assembly.Location, $"--Tests:{nameof(Child_AskedByItsParent_WritesItsHash)}"])
            start.ArgumentList.Add(argument);
        start.Environment[ChildSeed] = $"{seed}";
        start.Environment[ChildFile] = file;
        try
        {
            using Process child = Process.Start(start)!;
            string output = await child.StandardOutput.ReadToEndAsync();
            await child.WaitForExitAsync();

            Assert.True(child.ExitCode == 0, output);
            Assert.Equal(HashOf(seed), await File.ReadAllTextAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Run in a process of its own by the test above; alone it checks that nothing asks it.</summary>
    [Fact]
    public void Child_AskedByItsParent_WritesItsHash()
    {
        string? seed = Environment.GetEnvironmentVariable(ChildSeed);
        string? file = Environment.GetEnvironmentVariable(ChildFile);
        Assert.Equal(seed is null, file is null);
        if (seed is not null) File.WriteAllText(file!, HashOf(ulong.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string HashOf(ulong seed)
    {
        using SimulatedWorld world = World(seed);
        world.Run(10_000);
        Assert.Null(world.Violation);
        return world.Log.Hash;
    }

    private static SimulatedWorld World(ulong seed) =>
        new(seed, SimulationProfile.Chaos with { Dies = 0.002, Deactivates = 0.01, WriteRefused = 0.02 }, new TillWorkload(isRight: true, payments: 40), new TotalWorkload(isRight: true));
}
