using System.Net;
using Arus.Silo.Data;
using Arus.Silo.Tests.Modules;

namespace Arus.Silo.Tests.Control;

public sealed class ControlEndpointsTests
{
    [Fact]
    public async Task Doctor_ThroughTheSocket_SaysNothingIsWrong()
    {
        TestModule module = new("Broker", "Feed") { Registers = m => m.Dependency("broker", (_, _) => Task.FromResult<string?>(null)) };
        await using RunningHost host = await RunningHost.Start([new TestModule("Feed"), module]);

        using HttpResponseMessage response = await host.Control.GetAsync("/control/doctor");
        string[] lines = (await response.Content.ReadAsStringAsync()).TrimEnd().Split('\n');

        Assert.Equal(["0"], response.Headers.GetValues("Arus-Exit"));
        Assert.Equal("nothing is wrong", lines[^1]);
        Assert.Contains($"     version  {BuildInfo.Version}", lines);
        Assert.Contains($"     process  {Environment.ProcessId}, running", lines);
        Assert.Contains("     module   Feed 1.2.3", lines);
        Assert.Contains("     module   Broker 1.2.3, needs Feed, outside: broker", lines);
        Assert.Contains(lines, l => l.StartsWith("ok   check    broker (", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_SomethingWrong_ExitsWithAFinding()
    {
        TestModule module = new("Broker") { Registers = m => m.Dependency("broker", (_, _) => Task.FromResult<string?>("no answer")) };
        await using RunningHost host = await RunningHost.Start([module]);

        using HttpResponseMessage response = await host.Control.GetAsync("/control/doctor");
        string[] lines = (await response.Content.ReadAsStringAsync()).TrimEnd().Split('\n');

        Assert.Equal(["1"], response.Headers.GetValues("Arus-Exit"));
        Assert.Contains("BAD  check    broker: no answer", lines);
        Assert.Equal("1 thing is wrong", lines[^1]);
    }

    [Theory]
    [InlineData("GET", "/control/doctor")]
    [InlineData("POST", "/control/stop")]
    public async Task Control_OverTcp_DoesNotExist(string method, string path)
    {
        await using RunningHost host = await RunningHost.Start([]);

        using HttpRequestMessage request = new(new HttpMethod(method), path);
        using HttpResponseMessage response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(host.App.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Stop_ThroughTheSocket_BeginsTheStop()
    {
        await using RunningHost host = await RunningHost.Start([]);

        using HttpResponseMessage response = await host.Control.PostAsync("/control/stop", null);

        Assert.Equal($"stopping process {Environment.ProcessId}\n", await response.Content.ReadAsStringAsync());
        Assert.True(host.App.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Stop_ByGet_IsRefused()
    {
        await using RunningHost host = await RunningHost.Start([]);

        using HttpResponseMessage response = await host.Control.GetAsync("/control/stop");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.False(host.App.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Socket_Open_IsItsOwnersAloneAndGoneAfterTheStop()
    {
        string socket;
        await using (RunningHost host = await RunningHost.Start([]))
        {
            socket = host.App.Services.GetRequiredService<DataDirectory>().ControlSocket;
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(socket));
            Assert.True(File.Exists(socket));
        }

        Assert.False(File.Exists(socket));
    }
}
