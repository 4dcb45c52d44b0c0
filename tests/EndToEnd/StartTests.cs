using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Arus.EndToEnd.Tests;

public sealed class StartTests : IDisposable
{
    private readonly Platform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task Start_FreshDirectory_IsReadyOnLoopbackForTwoSecondsOfProcessorAtMost()
    {
        await using Child child = _platform.Start();
        Uri url = await _platform.Ready(child);
        using HttpClient http = new() { BaseAddress = url };

        using HttpResponseMessage ready = await http.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal("127.0.0.1", url.Host);
        Assert.InRange(child.Processor.TotalSeconds, 0, 2);
    }

    [Fact]
    public async Task Log_NotATerminal_IsJsonLineByLine()
    {
        await using Child child = _platform.Start();
        await _platform.Ready(child);
        await child.Signal("TERM");
        Ended ended = await child.End();

        Assert.All(ended.Output, line =>
        {
            using JsonDocument json = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.String, json.RootElement.GetProperty("Timestamp").ValueKind);
        });
        Assert.Empty(ended.Errors);
    }

    [Fact]
    public async Task Start_DirectoryInUse_IsRefusedAndTheFirstLivesOn()
    {
        await using Child first = _platform.Start();
        Uri url = await _platform.Ready(first);

        Ended second = await _platform.Run();

        Refused(second, 3, $"is in use by process {first.Id} since ");
        using HttpClient http = new() { BaseAddress = url };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Start_PortTaken_IsRefusedAndReleasesTheDirectory()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        Ended ended = await _platform.Run("--port", port);

        Refused(ended, 3, $"port {port} of 127.0.0.1 is in use by another program: choose another with --port");
        Assert.False(File.Exists(Path.Combine(_platform.Data, "arus.lock")));
    }

    [Theory]
    [InlineData("arus: Arus:Host:Prot is not a setting: did you mean Arus:Host:Port?", "--Host:Prot", "1")]
    [InlineData("arus: Arus:Host:Port = 'eighty' is not a whole number: write a port from 0 to 65535, for example --port 8080", "--port", "eighty")]
    [InlineData("arus: --speeed is not a setting: write --bind, --data, --environment, --port, --speed, or --Section:Key as in --Host:Port", "--speeed", "2")]
    [InlineData("arus: Arus:Host:Bind = 'nowhere' is not an address: write an IP address of this machine, for example --bind 0.0.0.0", "--bind", "nowhere")]
    public async Task Start_WrongSetting_IsOneLineAndMakesNothing(string line, params string[] settings)
    {
        Ended ended = await _platform.Run(settings);

        Assert.Equal(2, ended.ExitCode);
        Assert.Equal(line, Assert.Single(ended.Errors));
        Assert.Empty(ended.Output);
        Assert.False(Directory.Exists(_platform.Data));
    }

    [Fact]
    public async Task Start_WrongVariable_IsOneLine()
    {
        Ended ended = await Child.Run("dotnet", [Built.Silo, "--data", _platform.Data], ("ARUS__Host__StopWithin", "10"));

        Refused(ended, 2, "Arus:Host:StopWithin = '10' is not a duration: write a duration from 1s to 5m");
    }

    [Fact]
    public async Task Start_DatabaseDamaged_IsRefusedAndTheFileUntouched()
    {
        Directory.CreateDirectory(_platform.Data);
        string file = Path.Combine(_platform.Data, "money.db");
        byte[] damaged = [.. "SQLite format 3\0"u8, 1, 2, 3];
        await File.WriteAllBytesAsync(file, damaged);

        Ended ended = await _platform.Run();

        Refused(ended, 3, "money.db is damaged");
        Assert.Equal(damaged, await File.ReadAllBytesAsync(file));
    }

    private static void Refused(Ended ended, int exitCode, string words)
    {
        Assert.Equal(exitCode, ended.ExitCode);
        string line = Assert.Single(ended.Errors);
        Assert.StartsWith("arus: ", line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.DoesNotContain(ended.Output, l => l.Contains("   at ", StringComparison.Ordinal));
    }
}
