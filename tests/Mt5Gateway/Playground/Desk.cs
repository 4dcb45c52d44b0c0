using System.IO.Pipelines;
using Arus.Fakes.Time;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Domain.Trading.Terminals;
using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Sessions;
using Orleans;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>A gateway without a network: each terminal of a test has a session on pipes, and the clock is the test's.</summary>
internal sealed class Desk : IDisposable
{
    public static readonly TenantId Acme = TenantId.Parse("acme");
    public static readonly TerminalId Terminal = TerminalId.Parse("desk-1");
    public static readonly FeedId Feed = FeedId.Parse("desk");
    public static readonly Secret Token = TerminalToken.Make(Acme, Terminal, new byte[32]);

    public Desk(IGrainFactory? real = null, int credit = 20_000)
    {
        Grains = new(real);
        Parts = new(Grains, Streams, new(1_000, credit, TimeSpan.FromSeconds(10)), Metrics, Clock, Log);
    }

    public ManualTime Clock { get; init; } = new();

    public PlayedGrains Grains { get; }

    public RecordedStreams Streams { get; } = new();

    public Mt5Metrics Metrics { get; } = new();

    public FailureLog Log { get; } = new();

    public SessionParts Parts { get; init; }

    /// <summary>A terminal connects. It has said nothing yet.</summary>
    public RawTerminal Connect()
    {
        // No thresholds: a test must not wait for itself.
        Pipe up = new(new PipeOptions(pauseWriterThreshold: 0, useSynchronizationContext: false));
        Pipe down = new(new PipeOptions(pauseWriterThreshold: 0, useSynchronizationContext: false));
        TerminalSession session = new(new PlayedConnection(up.Reader, down.Writer), "127.0.0.1", Parts, new(() => { }));
        return new(up.Writer, down.Reader, Serve(session, up, down));
    }

    /// <summary>Lets the gateway's clock go on step by step until something holds, leaving the gateway time of the real world to act on each step.</summary>
    public async Task Until(Func<bool> holds, TimeSpan step, Func<Task>? eachStep = null)
    {
        for (int steps = 0; !holds(); steps++)
        {
            Assert.True(steps < 5_000, "it never came to hold");
            if (steps < 100) Clock.Advance(step);
            if (eachStep is not null) await eachStep();
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    public void Dispose() => Metrics.Dispose();

    private static async Task Serve(TerminalSession session, Pipe up, Pipe down)
    {
        await session.Run();
        session.Dispose();
        await up.Reader.CompleteAsync();
        await down.Writer.CompleteAsync();
    }
}
