using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator;
using Arus.Mt5Gateway.Simulator.Feed;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Orleans;

namespace Arus.Silo.Simulation;

/// <summary>The platform's own simulated terminal: it connects to the platform's door like any other, once that is open.</summary>
internal sealed partial class SimulatedMarket(
    SimulationOptions options,
    HostingOptions hosting,
    string folder,
    IServer server,
    IGrainFactory grains,
    IHostApplicationLifetime life,
    TimeProvider time,
    ILogger<SimulatedMarket> log) : BackgroundService
{
    public static readonly FeedId Feed = new("simulated");
    private static readonly TerminalId s_terminal = new("simulated");
    private static readonly Caller s_self = Caller.System(TenantId.Platform);
    private static readonly TimeSpan s_gmtOffset = TimeSpan.FromHours(2);
    private static readonly TimeSpan s_staleAfter = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration onStart = life.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            while (await Ended(stoppingToken)) await Task.Delay(s_again, time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The platform stops.
        }
    }

    /// <summary>Runs a terminal to its end; whether to start another.</summary>
    private async Task<bool> Ended(CancellationToken cancel)
    {
        try
        {
            Answer<FeedView> feed = await grains.SharedFeed(Feed).Configure(Caller.System(SharedFeeds.Owner), new("Simulated market", new("UTC+2", TimeSpan.Zero), s_staleAfter, []), cancel);
            if (!feed.TryGet(out _, out Refusal? refusal) || !(await Token(cancel)).TryGet(out IssuedTerminal? issued, out refusal))
            {
                LogRefused(refusal.Code, refusal.Because);
                return false;
            }

            using SimulatedTerminal terminal = new(Terminal(issued.Token), time);
            string end = await terminal.RunAsync(cancel);
            if (!cancel.IsCancellationRequested) LogEnded(end);
            return false;
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            LogFailed(error, s_again.TotalSeconds);
            return true;
        }
    }

    /// <summary>A new one at each start: nobody else has it, and it is stored nowhere.</summary>
    private async Task<Answer<IssuedTerminal>> Token(CancellationToken cancel)
    {
        ITerminalGrain terminal = grains.Terminal(s_self, s_terminal);
        Answer<IssuedTerminal> made = await terminal.Register(s_self, new("Simulated terminal", new(SharedFeeds.Owner, Feed, []), Trades: true), cancel);
        return made.TryGet(out _, out Refusal? refusal) || refusal.Code != RefusalCodes.AlreadyExists ? made : await terminal.Renew(s_self, cancel);
    }

    private TerminalOptions Terminal(Secret token)
    {
        MarketModel model = new((ulong)options.Seed, AlwaysOpen: !options.Weekends);
        return new()
        {
            Gateway = new(OwnDoor() + ProtocolLimits.Path),
            Token = token,
            Histories = [.. Instruments.All.Select(i => GeneratedHistory.Of(model, i))],
            GmtOffset = s_gmtOffset,
            Speed = hosting.Speed,
            Folder = folder,
        };
    }

    /// <summary>The platform's own port on loopback, whatever address it listens on.</summary>
    private string OwnDoor()
    {
        IEnumerable<string> addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Uri first = new(addresses.First(a => !a.Contains("unix:", StringComparison.Ordinal)));
        string host = first.HostNameType == UriHostNameType.IPv6 ? "[::1]" : "127.0.0.1";
        return $"ws://{host}:{first.Port}";
    }
}
