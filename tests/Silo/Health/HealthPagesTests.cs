using System.Net;
using System.Text.Json;
using Arus.Silo.Tests.Modules;

namespace Arus.Silo.Tests.Health;

public sealed class HealthPagesTests
{
    [Theory]
    [InlineData("startup", "started")]
    [InlineData("ready", "accepting,data-directory,disk,grains,started,store-history,store-money")]
    [InlineData("live", "thread-pool")]
    public async Task Page_NothingWrong_Is200WithEachCheck(string page, string checks)
    {
        await using RunningHost host = await RunningHost.Start([]);

        using HttpResponseMessage response = await host.Http.GetAsync($"/health/{page}");
        using JsonDocument body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("healthy", body.RootElement.GetProperty("status").GetString());
        JsonElement listed = body.RootElement.GetProperty("checks");
        Assert.Equal(checks, string.Join(',', listed.EnumerateObject().Select(c => c.Name)));
        Assert.All(listed.EnumerateObject(), c => Assert.True(c.Value.GetProperty("durationMs").GetDouble() >= 0));
        Assert.All(listed.EnumerateObject(), c => Assert.False(c.Value.TryGetProperty("wrong", out _)));
    }

    [Fact]
    public async Task Ready_DependencyGone_Is503AndBackWhenItIsBack()
    {
        string? wrong = "the broker at 10.0.0.1 does not answer";
        TestModule module = new("Broker") { Registers = m => m.Dependency("broker", (_, _) => Task.FromResult<string?>(wrong)) };
        await using RunningHost host = await RunningHost.Start([module]);

        (HttpStatusCode status, string? words) = await Broker(host);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, wrong), (status, words));

        wrong = null;
        Assert.Equal((HttpStatusCode.OK, null), await Broker(host));
    }

    [Fact]
    public async Task Ready_CheckThrows_NamesTheException()
    {
        TestModule module = new("Broker") { Registers = m => m.Dependency("broker", (_, _) => throw new InvalidOperationException("no route")) };
        await using RunningHost host = await RunningHost.Start([module]);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "no route"), await Broker(host));
    }

    [Fact]
    public async Task Ready_CheckHangs_IsCutOff()
    {
        TestModule module = new("Broker")
        {
            Registers = m => m.Dependency(
                "broker",
                async (_, cancel) =>
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
                    return null;
                },
                TimeSpan.FromMilliseconds(50)),
        };
        await using RunningHost host = await RunningHost.Start([module]);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "A timeout occurred while running check."), await Broker(host));
    }

    [Fact]
    public async Task Ready_DirectoryGone_SaysSo()
    {
        await using RunningHost host = await RunningHost.Start([]);
        string root = host.App.Services.GetRequiredService<Silo.Data.DataDirectory>().Root;
        Directory.Move(root, root + "-away");
        try
        {
            using HttpResponseMessage response = await host.Http.GetAsync("/health/ready");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains("cannot be written", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Move(root + "-away", root);
        }
    }

    private static async Task<(HttpStatusCode Status, string? Wrong)> Broker(RunningHost host)
    {
        using HttpResponseMessage response = await host.Http.GetAsync("/health/ready");
        using JsonDocument body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        JsonElement check = body.RootElement.GetProperty("checks").GetProperty("broker");
        return (response.StatusCode, check.TryGetProperty("wrong", out JsonElement wrong) ? wrong.GetString() : null);
    }
}
