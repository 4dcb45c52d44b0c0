namespace Arus.EndToEnd.Tests;

public sealed class DoctorTests : IDisposable
{
    private readonly Platform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task Doctor_BesideARunningPlatform_AsksIt()
    {
        await using Child child = _platform.Start();
        await _platform.Ready(child);

        Ended doctor = await _platform.Cli("doctor");

        Assert.Equal(0, doctor.ExitCode);
        Assert.Contains($"     process  {child.Id}, running", doctor.Output);
        Assert.Contains(doctor.Output, l => l.StartsWith("     module   Storage ", StringComparison.Ordinal));
        Assert.Contains(doctor.Output, l => l.StartsWith("ok   check    store-money (", StringComparison.Ordinal));
        Assert.Equal("nothing is wrong", doctor.Output[^1]);
    }

    [Fact]
    public async Task Doctor_NothingRuns_OpensTheStoresItself()
    {
        Ended doctor = await _platform.Cli("doctor");

        Assert.Equal(0, doctor.ExitCode);
        Assert.Contains("     process  none runs on this data directory", doctor.Output);
        Assert.Contains(doctor.Output, l => l.StartsWith("ok   check    store-history (", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(_platform.Data, "arus.lock")));
    }

    [Fact]
    public async Task Doctor_AfterAKill_IsNotMisledByTheLockFile()
    {
        await using (Child killed = _platform.Start())
        {
            await _platform.Ready(killed);
            await killed.Signal("KILL");
            await killed.End();
        }

        Ended doctor = await _platform.Cli("doctor");

        Assert.Equal(0, doctor.ExitCode);
        Assert.Contains("     process  none runs on this data directory", doctor.Output);
    }

    [Fact]
    public async Task Doctor_DatabaseDamaged_NamesItAndTheRemedy()
    {
        Directory.CreateDirectory(_platform.Data);
        await File.WriteAllTextAsync(Path.Combine(_platform.Data, "history.db"), "this is not a database");

        Ended doctor = await _platform.Cli("doctor");

        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains(doctor.Output, l => l.StartsWith("BAD  check    store-history: ", StringComparison.Ordinal) && l.Contains("history.db is damaged", StringComparison.Ordinal));
        Assert.Equal("1 thing is wrong", doctor.Output[^1]);
        Assert.DoesNotContain(doctor.Output, l => l.Contains("Exception", StringComparison.Ordinal));
        Assert.Empty(doctor.Errors);
    }

    [Fact]
    public async Task Stop_NothingRuns_IsOneLine()
    {
        Ended stop = await _platform.Cli("stop");

        Assert.Equal(3, stop.ExitCode);
        Assert.Equal($"arus: no platform runs on {_platform.Data}: start it with ./arus up, or name its directory with --data", Assert.Single(stop.Errors));
    }
}
