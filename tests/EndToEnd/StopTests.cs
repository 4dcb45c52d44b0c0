using System.Diagnostics;

namespace Arus.EndToEnd.Tests;

public sealed class StopTests : IDisposable
{
    private readonly Platform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Stop_BySignal_EndsInOrderWithinTenSeconds(string signal)
    {
        await using Child child = _platform.Start();
        await _platform.Ready(child);

        long asked = Stopwatch.GetTimestamp();
        await child.Signal(signal);
        Ended ended = await child.End();

        Assert.Equal(0, ended.ExitCode);
        Assert.InRange(Stopwatch.GetElapsedTime(asked).TotalSeconds, 0, 10);
        Assert.Contains(ended.Output, l => l.Contains("stopped in", StringComparison.Ordinal));
        Assert.Equal(["arus.lock.held", "history.db", "money.db"], Directory.GetFileSystemEntries(_platform.Data).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stop_ByCommand_EndsInOrder()
    {
        await using Child child = _platform.Start();
        await _platform.Ready(child);

        Ended command = await _platform.Cli("stop");
        Ended ended = await child.End();

        Assert.Equal((0, 0), (command.ExitCode, ended.ExitCode));
        Assert.Equal($"stopping process {child.Id}", Assert.Single(command.Output));
    }

    [Fact]
    public async Task Kill_ThenStart_TakesOverAndIsReady()
    {
        await using (Child killed = _platform.Start())
        {
            await _platform.Ready(killed);
            await killed.Signal("KILL");
            Assert.Equal(137, (await killed.End()).ExitCode);
        }

        await using Child next = _platform.Start();
        Uri url = await _platform.Ready(next);
        using HttpClient http = new() { BaseAddress = url };

        Assert.Contains(next.Output, l => l.Contains("ended without stopping: taken over", StringComparison.Ordinal));
        Assert.Equal("healthy", System.Text.Json.JsonDocument.Parse(await http.GetStringAsync("/health/ready")).RootElement.GetProperty("status").GetString());
    }
}
