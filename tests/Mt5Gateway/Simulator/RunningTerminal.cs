using Arus.Domain.MarketData.Generation;
using Arus.Domain.Trading.Terminals;
using Arus.Fakes.Time;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator;
using Arus.Mt5Gateway.Simulator.Feed;

namespace Arus.Mt5Gateway.Tests.Simulator;

/// <summary>A terminal on its loop, at a gateway that the test plays.</summary>
internal sealed class RunningTerminal : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();

    private RunningTerminal(SimulatedTerminal terminal, ManualTime time) => (Terminal, Time, Running) = (terminal, time, terminal.RunAsync(_stop.Token));

    public SimulatedTerminal Terminal { get; }

    public ManualTime Time { get; }

    /// <summary>Ends with the reason for which it stopped.</summary>
    public Task<string> Running { get; }

    /// <summary>Monday, 2 November 2026, 10:00 of the broker's clock.</summary>
    public static BrokerTime Morning { get; } = BrokerTime.Of(new(2026, 11, 2, 10, 0, 0));

    public static MarketModel Model { get; } = new(42, AlwaysOpen: false);

    public static ITickHistory Euro { get; } = GeneratedHistory.Of(Model, Instruments.Find(new("EURUSD"))!);

    public static TerminalOptions Options(Uri gateway) => new()
    {
        Gateway = gateway,
        Token = TerminalToken.Make(new("acme"), new("desk-1"), new byte[TerminalToken.SecretBytes]),
        Histories = [Euro, GeneratedHistory.Of(Model, Instruments.Find(new("GBPUSD"))!)],
        StartAt = Morning,
        IsLed = true,
    };

    public static RunningTerminal Start(TerminalOptions options)
    {
        ManualTime time = new();
        return new(new(options, time), time);
    }

    /// <summary>Connects, welcomes and takes the first snapshot.</summary>
    public static async Task<(RunningTerminal Terminal, GatewayPeer Peer)> Online(ScriptedGateway gateway, Func<TerminalOptions, TerminalOptions>? change = null, long credit = 1_000_000)
    {
        TerminalOptions options = Options(gateway.Url);
        RunningTerminal terminal = Start(change?.Invoke(options) ?? options);
        return (terminal, await terminal.Welcome(gateway, credit));
    }

    /// <summary>Welcomes the terminal's next connection.</summary>
    public async Task<GatewayPeer> Welcome(ScriptedGateway gateway, long credit = 1_000_000, long commandMark = 0, long epoch = 0)
    {
        GatewayPeer peer = await gateway.Accept();
        await peer.Next<TerminalMessage.Hello>();
        await peer.Say(new GatewayMessage.Welcome(1, Time.GetUtcNow(), epoch, credit, commandMark, new(1, default)));
        await peer.Next<TerminalMessage.SnapshotEnd>();
        return peer;
    }

    /// <summary>Waits until something is so between two turns of the terminal.</summary>
    public Task<SimulationView> Until(Func<SimulationView, bool> holds) => Terminal.Until(holds, Patience.Token);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.WaitAsync(Patience.Limit);
        Terminal.Dispose();
        _stop.Dispose();
    }
}
