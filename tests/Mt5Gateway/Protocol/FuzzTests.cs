using System.Buffers;
using System.Diagnostics;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Protocol.Frames;
using Arus.Mt5Gateway.Protocol.Json;
using Arus.Mt5Gateway.Tests.Playground;
using Arus.Mt5Gateway.Tests.Sessions;
using Xunit.Abstractions;

namespace Arus.Mt5Gateway.Tests.Protocol;

/// <summary>
/// Whatever bytes come: messages are read or refused by the protocol's own exception, nothing is thrown else, nothing hangs, and
/// no input makes the reader hold more than one message. The corpus is mutated by a seed; one that fails is printed as hex, to be
/// kept in Corpus/.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_for = TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("ARUS_LONG") == "1" ? 70 : 5);

    [Fact]
    public void Decoder_FedMutatedFrames_ReadsOrRefuses()
    {
        Mutations mutations = new(Corpus(), seed: 1);
        long started = Stopwatch.GetTimestamp();
        long read = 0;
        long refused = 0;
        long inputs = 0;
        for (; Stopwatch.GetElapsedTime(started) < s_for; inputs++)
        {
            byte[] input = mutations.Next();
            try
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                int messages = Decode(input);
                read += messages;
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000 + (64L * input.Length));
            }
            catch (ProtocolException)
            {
                refused++;
            }
            catch (Exception error)
            {
                Assert.Fail($"{error.GetType().Name}: {error.Message}\n{error.StackTrace}\n{Convert.ToHexString(input)}");
            }
        }

        output.WriteLine($"{inputs:N0} inputs, {read:N0} messages read, {refused:N0} inputs refused");
        Assert.True(read > 100 && refused > 100, "the mutations try one side alone");
    }

    [Fact]
    public async Task Session_FedMutatedFrames_EndsByTheProtocolAndNeverFails()
    {
        Mutations mutations = new([CutTests.Recorded()], seed: 2);
        long started = Stopwatch.GetTimestamp();
        int inputs = 0;
        for (; Stopwatch.GetElapsedTime(started) < s_for; inputs++)
        {
            byte[] input = mutations.Next();
            using Desk desk = new();
            RawTerminal terminal = desk.Connect();
            await terminal.Raw(input);
            await terminal.Cut();
            try
            {
                await terminal.Served.WaitAsync(TimeSpan.FromSeconds(20));
            }
            catch (TimeoutException)
            {
                Assert.Fail($"the session hangs\n{Convert.ToHexString(input)}");
            }

            if (desk.Log.Failures.TryDequeue(out string? failure)) Assert.Fail($"{failure}\n{Convert.ToHexString(input)}");
        }

        output.WriteLine($"{inputs:N0} sessions");
    }

    [Fact]
    public void Corpus_OfTheTree_IsReadOrRefused()
    {
        foreach (byte[] input in Corpus())
        {
            try
            {
                Decode(input);
            }
            catch (ProtocolException broken)
            {
                output.WriteLine(broken.Message);
            }
        }
    }

    private static int Decode(byte[] input)
    {
        Tick[] ticks = new Tick[ProtocolLimits.ItemsOfABinaryMessage];
        using MessageReader frames = new(FrameRole.Client);
        ReadOnlySequence<byte> left = new(input);
        int messages = 0;
        for (; frames.TryRead(ref left, out WireMessage message); messages++)
        {
            Assert.InRange(message.Payload.Length, 0, ProtocolLimits.MessageBytes);
            if (message.Opcode == Opcode.Text)
            {
                TerminalMessages.Read(message.Payload, Currency.Usd, _ => { });
            }
            else if (message.Opcode == Opcode.Binary)
            {
                BinaryHeader head = BinaryHeader.Read(message.Payload.Span, out ReadOnlySpan<byte> items);
                if (head.Kind == BinaryKind.PagedBars) TickDecoder.TryBar(items[..WireBar.Size], Points.Scale(5), out _);
                else TickDecoder.Ticks(items, head.BaseTime, Points.Scale(5), ticks.AsSpan(0, head.Count));
            }
        }

        return messages;
    }

    /// <summary>One of each message, a recorded session, and what was found before.</summary>
    private static IEnumerable<byte[]> Corpus()
    {
        foreach (TerminalMessage message in Samples.OfTerminal)
        {
            RecordedWire wire = new(1);
            wire.Say(message);
            yield return wire.Bytes;
        }

        RecordedWire binary = new(1);
        binary.Ticks(0, new(Samples.Time, 0), 0, new WireTick(6, 0, 3, 1.08345, 1.08351, 0), new WireTick(6, 7, 3, double.NaN, double.PositiveInfinity, 0));
        yield return binary.Bytes;
        yield return CutTests.Recorded();
        foreach (string found in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.hex").Order(StringComparer.Ordinal))
        {
            yield return Convert.FromHexString(File.ReadAllText(found).Trim());
        }
    }
}
