using System.Diagnostics;
using System.Text.Json;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Silo.Modules;
using Orleans;

namespace Arus.Silo.Tests.Mt5;

/// <summary>The Expert Advisor's own code on one end of a real socket, the platform as it is composed on the other.</summary>
public sealed class ExpertAdvisorTests
{
    private const int Ticks = 1_000;
    private const int Orders = 10;
    private const int CutCommand = 5;

    private static readonly TenantId s_acme = new("acme");
    private static readonly Caller s_admin = new(s_acme, "ann", Role.Admin, Scopes.All);
    private static readonly TerminalId s_desk = new("desk-1");
    private static readonly FeedId s_feed = new("desk-1");
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    [CompilerFact]
    public async Task ExpertAdvisor_ThroughBrokenConnections_TellsEachTickAndExecutesEachOrderOnce()
    {
        using TemporaryFolder folder = new();
        string program = await ExpertAdvisorBuild.Make(folder.Path);
        await using RunningHost host = await RunningHost.Start([new OperationsModule(), new ComplianceModule(), new TenantsModule(), new MarketDataModule(), new Mt5Module()]);
        IGrainFactory grains = host.App.Services.GetRequiredService<IGrainFactory>();
        ITerminalGrain terminal = grains.Terminal(s_admin, s_desk);
        IssuedTerminal issued = Given(await terminal.Register(s_admin, new("Desk", new(s_acme, s_feed, []), true), default));

        using Process driver = Start(program, host.Http.BaseAddress!.Port, issued.Token, Path.Combine(folder.Path, "state"));
        Task<string> complaints = driver.StandardError.ReadToEndAsync();
        await Until(async () => Given(await terminal.View(s_admin)).Status == TerminalStatus.Online && (await terminal.Books(s_admin)).TryGet(out _, out _), complaints, driver);
        for (ulong magic = 1; magic <= Orders; magic++) await Trade(terminal, new(ulong.MaxValue - magic), complaints, driver);
        await Until(async () => await Accepted(grains, "EURUSD") == Ticks && await Accepted(grains, "XAUUSD") == Ticks, complaints, driver);

        driver.StandardInput.Close();
        string last = (await driver.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        await driver.WaitForExitAsync();
        using JsonDocument counts = JsonDocument.Parse(last);
        Assert.Equal(Orders, counts.RootElement.GetProperty("executed").GetInt32());
        Assert.True(counts.RootElement.GetProperty("cuts").GetInt32() >= 3, last);
        Assert.True(counts.RootElement.GetProperty("connections").GetInt32() > counts.RootElement.GetProperty("cuts").GetInt32(), last);
        await SameTicks(grains, "EURUSD", 1.08m, 0.00001m);
        await SameTicks(grains, "XAUUSD", 2400m, 0.01m);
    }

    /// <summary>One order; the platform refuses while the link is down or something is being looked up, and then it is simply asked again.</summary>
    private static async Task Trade(ITerminalGrain terminal, Magic magic, Task<string> complaints, Process driver)
    {
        await Until(async () => (await terminal.Submit(s_admin, Order(magic), default)).TryGet(out _, out _), complaints, driver);
        await Until(async () => Given(await terminal.Command(s_admin, magic)).State is CommandState.Done, complaints, driver);
    }

    private static VenueCommand Order(Magic magic) => new()
    {
        Magic = magic,
        NotAfter = TimeProvider.System.GetUtcNow().AddSeconds(3),
        Action = TradeAction.Deal,
        Symbol = new("EURUSD"),
        Type = OrderType.Buy,
        Volume = Volume.Parse("0.10"),
        Price = Price.Parse("1.08002"),
        StopLoss = Price.Parse("1.07000"),
        Deviation = 20,
        Filling = OrderFilling.ImmediateOrCancel,
    };

    private static async Task<long> Accepted(IGrainFactory grains, string symbol) =>
        (await grains.Symbol(s_admin, s_feed, new(symbol)).Quality(s_admin)).TryGet(out SymbolQuality? quality, out _) ? quality.Counters.Accepted : 0;

    /// <summary>Two ticks each 4 ms, of the same millisecond, in the driver's order and without one too many.</summary>
    private static async Task SameTicks(IGrainFactory grains, string symbol, decimal bid, decimal point)
    {
        ImmutableArray<Tick> stored = Given(await grains.Symbol(s_admin, s_feed, new(symbol)).Ticks(s_admin, new(default, new(new(long.MaxValue), 0)), 10_000, default));
        long first = 1_399_000_000_000;

        Tick[] ticks = [.. stored.Where(t => !t.Flags.HasFlag(TickFlags.Closing))];
        Assert.Equal(Enumerable.Range(0, Ticks).Select(i => (first + (i / 2 * 4), (long)(bid / point) + (i % 50))), ticks.Select(t => (t.Time.Milliseconds, t.Bid)));
    }

    private static Process Start(string program, int port, Secret token, string file) => Process.Start(new ProcessStartInfo(
        program, [$"{port}", token.Value, s_desk.Value, file, $"{Ticks}", "400", $"{CutCommand}"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task Until(Func<Task<bool>> holds, Task<string> complaints, Process driver)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.False(driver.HasExited, driver.HasExited ? await complaints : "");
            if (TimeProvider.System.GetElapsedTime(began) > s_patience)
            {
                driver.Kill();
                Assert.Fail(await complaints);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    private static T Given<T>(Answer<T> answer)
        where T : notnull => Assert.IsType<Answer<T>.Given>(answer).Value;
}
