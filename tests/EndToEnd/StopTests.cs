using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

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
        Assert.Equal(["arus.lock.held", "history.db", "market.db", "money.db"], Directory.GetFileSystemEntries(_platform.Data).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stop_ClientThatNeverReads_IsCutAndTheRestEndsInOrder()
    {
        await using Child child = _platform.Start("--Host:DrainWithin", "1s", "--Simulation:Terminal", "false");
        using TcpClient deaf = await Deaf(await _platform.Ready(child));

        long asked = Stopwatch.GetTimestamp();
        await child.Signal("TERM");
        Ended ended = await child.End();

        Assert.Equal(0, ended.ExitCode);
        Assert.InRange(Stopwatch.GetElapsedTime(asked).TotalSeconds, 1, 10);
    }

    [Fact]
    public async Task Stop_SecondCtrlC_EndsAtOnce()
    {
        await using Child child = _platform.Start("--Host:DrainWithin", "1m", "--Host:StopWithin", "5m", "--Simulation:Terminal", "false");
        using TcpClient deaf = await Deaf(await _platform.Ready(child));

        await child.Signal("INT");
        await child.Line("a second Ctrl-C stops at once");
        await child.Signal("INT");

        Assert.Equal(130, (await child.End()).ExitCode);
    }

    /// <summary>Asks for more than the connection can hold and reads none of it, so that its requests never end.</summary>
    private static async Task<TcpClient> Deaf(Uri url)
    {
        TcpClient client = new() { ReceiveBufferSize = 4_096 };
        await client.ConnectAsync(url.Host, url.Port);
        byte[] requests = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n", 1_000)));
        _ = Send();
        using HttpClient http = new() { BaseAddress = url };
        for (int still = 0; still < 25;)
        {
            long before = await Answered(http);
            still = await Answered(http) - before == 1 ? still + 1 : 0;
        }

        return client;

        async Task Send()
        {
            try
            {
                while (true) await client.GetStream().WriteAsync(requests);
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
            {
            }
        }
    }

    /// <summary>Requests answered before this one. Two in a row differ by one when nobody else is answered any more.</summary>
    private static async Task<long> Answered(HttpClient http) =>
        (await http.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Split('\n')
            .Where(l => l.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal) && l.Contains("\"/metrics\"", StringComparison.Ordinal))
            .Sum(l => long.Parse(l.Split(' ')[^1], CultureInfo.InvariantCulture));

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
