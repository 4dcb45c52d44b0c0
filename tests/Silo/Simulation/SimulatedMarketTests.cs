using System.Net;
using System.Text.Json;

namespace Arus.Silo.Tests.Simulation;

/// <summary>What a newcomer sees: the platform as shipped, with its own simulated market.</summary>
public sealed class SimulatedMarketTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Prices_OfAllFiveSymbols_ComeAndMove()
    {
        await using RunningHost host = await RunningHost.Start(Modules.Features.All, "--Simulation:Terminal", "true", "--speed", "50");
        using CancellationTokenSource limit = new(s_patience);

        JsonElement[] first = await Quotes(host, q => q.Length == 5, limit.Token);
        Assert.Equal(["BTCUSD", "EURUSD", "GBPUSD", "USDJPY", "XAUUSD"], first.Select(q => q.GetProperty("symbol").GetString()));
        Assert.All(first, q => Assert.True(q.GetProperty("spread").GetInt64() > 0));
        await Quotes(host, q => q.Zip(first).All(p => p.First.GetProperty("time").GetString() != p.Second.GetProperty("time").GetString()), limit.Token);

        string page = await host.Http.GetStringAsync("/", limit.Token);
        Assert.Contains("<table id=\"quotes\">", page, StringComparison.Ordinal);
        Assert.Contains("fetch(\"/quotes\"", await host.Http.GetStringAsync("/quotes.js", limit.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminal_SwitchedOff_LeavesNoTrace()
    {
        await using RunningHost host = await RunningHost.Start(Modules.Features.All);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/quotes")).StatusCode);
        Assert.DoesNotContain("quotes.js", await host.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    private static async Task<JsonElement[]> Quotes(RunningHost host, Func<JsonElement[], bool> enough, CancellationToken cancel)
    {
        while (true)
        {
            using JsonDocument document = JsonDocument.Parse(await host.Http.GetStringAsync("/quotes", cancel));
            JsonElement[] quotes = [.. document.RootElement.EnumerateArray().Select(e => e.Clone())];
            if (enough(quotes)) return quotes;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancel);
        }
    }
}
