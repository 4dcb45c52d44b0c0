using Arus.Fakes.Time;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Feeds;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Sessions;
using Arus.Mt5Gateway.Tests.Playground;
using Arus.Mt5Gateway.Tests.Protocol;
using Microsoft.Extensions.Logging.Abstractions;
using System.IO.Pipelines;
using Xunit.Abstractions;

namespace Arus.Mt5Gateway.Tests.Sessions;

/// <summary>What sessions cost. Alone, so that nobody else's memory is counted.</summary>
[Collection(nameof(Alone))]
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int IdleBytes = 100 * 1_024;
    private static readonly string[] s_symbols = ["EURUSD", "GBPUSD", "USDJPY", "XAUUSD", "BTCUSD"];

    [Fact]
    public async Task Sessions_FiveHundredIdle_CostLittleEach()
    {
        const int count = 500;
        await using LiveGateway gateway = await LiveGateway.Start();
        List<RawTerminal> terminals = [];
        for (int i = 0; i < 10; i++) terminals.Add(await Opened(gateway));
        long before = Settled();

        for (int i = 0; i < count; i++) terminals.Add(await Opened(gateway));
        long each = (Settled() - before) / count;

        output.WriteLine($"{each:N0} bytes an idle session, the terminal's own end included");
        Assert.InRange(each, 0, IdleBytes);
        foreach (RawTerminal terminal in terminals) await terminal.Cut();
    }

    [Fact]
    public void Ticks_FromTheMessageToTheStream_AllocateTheirArrayAndOneBatch()
    {
        const int count = 500;
        using Mt5Metrics metrics = new();
        ManualTime time = new();
        Outbox outbox = new(new Pipe().Writer, new(time), time);
        using SessionFate fate = new();
        CreditBook credit = new(1_000_000_000, metrics, time);
        TickPublisher publisher = new(new(1_000_000_000, time), credit, outbox, fate, metrics, time, NullLogger.Instance);
        TickIntake intake = new(1, new(time), credit, publisher, metrics, time);
        RecordedStream<TickBatch> stream = new(default) { IsNull = true };
        intake.Open(new(0, default, Samples.Eurusd, stream, new PlayedSymbol()));
        byte[] message = BinaryTests.Message(new() { Kind = BinaryKind.LiveTicks, Count = count, BaseTime = 1 }, [.. Enumerable.Range(0, count).Select(i => new WireTick(6, i, 1, 1.08345, 1.08351, 0))]);
        uint sent = 0;
        Take(3);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Take(100);
        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;

        // 48 bytes a tick and the array's head; the batch record.
        output.WriteLine($"{each} bytes a batch of {count} ticks");
        Assert.InRange(each, count * 48, (count * 48) + 200);

        void Take(int times)
        {
            for (int i = 0; i < times; i++)
            {
                BitConverter.TryWriteBytes(message.AsSpan(28), sent);
                BinaryHeader head = BinaryHeader.Read(message, out ReadOnlySpan<byte> items);
                Assert.True(intake.TryTake(head, items));
                intake.Settle();
                sent += count;
            }
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(500)]
    public async Task Ticks_OverASocketAsCreditAllows_AllComeToTheirStreams(int together)
    {
        int messages = (Environment.GetEnvironmentVariable("ARUS_LONG") == "1" ? 5_000_000 : 100_000) / together;
        await using LiveGateway gateway = await LiveGateway.Start(settings: new(10, 100_000, TimeSpan.FromSeconds(10)));
        foreach (string symbol in s_symbols) gateway.Streams[symbol].IsNull = true;
        RawTerminal terminal = await Opened(gateway);
        WireTick[] ticks = [.. Enumerable.Range(0, together).Select(i => new WireTick(6, i, 1, 1.08345, 1.08351, 0))];
        RecordedWire wire = new(terminal.Sequence);
        for (int i = 0; i < messages; i++) wire.Ticks(i % 5, new(Samples.Time + TimeSpan.FromSeconds(i), 0), (uint)(i / 5 * together), ticks);
        byte[] bytes = wire.Bytes;
        terminal.Sequence = wire.Sequence;
        int size = bytes.Length / messages;
        int each = Math.Max(1, 5_000 / together);

        long began = TimeProvider.System.GetTimestamp();
        for (int i = 0; i < messages; i += each)
        {
            while (terminal.Credit < (long)(i + each) * together) await terminal.Next();
            await terminal.Send(bytes.AsMemory(i * size, Math.Min(each, messages - i) * size));
        }

        while (terminal.Credit < ((long)messages * together) + 75_000) await terminal.Next();
        output.WriteLine($"{(long)messages * together / TimeProvider.System.GetElapsedTime(began).TotalSeconds:N0} ticks a second in messages of {together}, both ends here");
        await terminal.Cut();
    }

    private static async Task<RawTerminal> Opened(LiveGateway gateway)
    {
        RawTerminal terminal = await gateway.Reach();
        await terminal.Open(s_symbols);
        return terminal;
    }

    private static long Settled()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
