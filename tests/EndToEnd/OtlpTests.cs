using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.EndToEnd.Tests;

public sealed class OtlpTests : IDisposable
{
    private readonly Platform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task Export_CollectorNamed_SendsTracesAndMetricsBeforeTheEnd()
    {
        ConcurrentBag<string> received = [];
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        await using WebApplication collector = builder.Build();
        collector.MapPost("/v1/{kind}", context =>
        {
            received.Add((string)context.Request.RouteValues["kind"]!);
            return context.Response.CompleteAsync();
        });
        await collector.StartAsync();

        await using Child child = _platform.Start("--Otlp:Endpoint", collector.Urls.First(), "--Otlp:Transport", "http");
        Uri url = await _platform.Ready(child);
        using (HttpClient http = new()) await http.GetStringAsync(url);
        await child.Signal("TERM");

        Assert.Equal(0, (await child.End()).ExitCode);
        Assert.Equal(["metrics", "traces"], received.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Export_CollectorGone_HindersNeitherStartNorStop()
    {
        await using Child child = _platform.Start("--Otlp:Endpoint", "http://127.0.0.1:1");
        await _platform.Ready(child);
        await child.Signal("TERM");

        Assert.Equal(0, (await child.End()).ExitCode);
    }
}
