namespace Arus.Silo.Tests.Metrics;

[Collection("meters")]
public sealed class MetricsPageTests
{
    [Fact]
    public async Task Page_OfARunningHost_SaysWhatWasBuilt()
    {
        await using RunningHost host = await RunningHost.Start([]);

        using HttpResponseMessage response = await host.Http.GetAsync("/metrics");
        string[] lines = (await response.Content.ReadAsStringAsync()).Split('\n');

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains($"arus_build_info{{engine=\"{BuildInfo.Engine}\",version=\"{BuildInfo.Version}\"}} 1", lines);
        Assert.Contains(lines, l => l.StartsWith("http_server_active_requests{", StringComparison.Ordinal));
        Assert.Contains("# TYPE http_server_request_duration_seconds histogram", (await host.Http.GetStringAsync("/metrics")).Split('\n'));
    }

    [Fact]
    public async Task FrontPage_OfARunningHost_LinksHealthAndMetrics()
    {
        await using RunningHost host = await RunningHost.Start([new Modules.TestModule("Trading <b>")]);

        string page = await host.Http.GetStringAsync("/");

        Assert.Contains("<a href=\"/health/ready\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/metrics\">", page, StringComparison.Ordinal);
        Assert.Contains("<td>Trading &lt;b&gt;</td><td>1.2.3</td>", page, StringComparison.Ordinal);
    }
}
