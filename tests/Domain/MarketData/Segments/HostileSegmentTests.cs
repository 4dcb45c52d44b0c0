using System.Buffers.Binary;
using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Segments;

/// <summary>Whatever the bytes: ticks or <see cref="SegmentDamagedException"/>, and no more memory than the most rows take.</summary>
public sealed class HostileSegmentTests
{
    private static TimeSpan Duration => TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("ARUS_LONG") == "1" ? 60 : 1);

    [Fact]
    public void Segment_WithAnyBitFlipped_IsDamaged()
    {
        byte[] segment = TickSegment.Encode([.. Enumerable.Range(0, 300).Select(i => new Tick(new BrokerTime(i * 37L), 138_500 + (i % 5), 138_503 + (i % 3), 0, 0, TickFlags.Bid))]);
        for (int bit = 0; bit < segment.Length * 8; bit++)
        {
            segment[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<SegmentDamagedException>(() => TickSegment.Decode(segment));
            segment[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Segment_CutAnywhereOrLonger_IsDamaged() =>
        Prop.ForAll(Samples.Ticks, ticks =>
        {
            byte[] segment = TickSegment.Encode(ticks);
            for (int length = 0; length < segment.Length; length += 1 + (segment.Length / 50)) Assert.Throws<SegmentDamagedException>(() => TickSegment.Decode(segment.AsSpan(0, length)));
            Assert.Throws<SegmentDamagedException>(() => TickSegment.Decode((byte[])[.. segment, 0]));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0u)]
    [InlineData(SegmentHeader.MostRows + 1u)]
    [InlineData(uint.MaxValue)]
    public void Segment_ThatClaimsTooManyRows_IsDamagedBeforeAnythingIsAllocated(uint count)
    {
        byte[] segment = TickSegment.Encode([default(Tick)]);
        BinaryPrimitives.WriteUInt32LittleEndian(segment.AsSpan(8), count);
        Forge(segment);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<SegmentDamagedException>(() => TickSegment.Decode(segment));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Segment_OfANewerVersion_SaysSo()
    {
        byte[] segment = TickSegment.Encode([default(Tick)]);
        segment[2] = 2;

        Assert.Equal("the segment is damaged: it is of version 2, and 1 is known here", Assert.Throws<SegmentDamagedException>(() => TickSegment.Decode(segment)).Message);
    }

    [Fact]
    public void Bytes_ForgedWithARightChecksum_AreTicksOrDamage()
    {
        Tick[][] ticks = Samples.Ticks.Generator.Sample(60, 30).ToArray();
        Bar[][] bars = Samples.Bars.Generator.Sample(60, 30).ToArray();
        byte[][] corpus = [.. ticks.Select(t => TickSegment.Encode(t)), .. bars.Select(b => BarSegment.Encode(b))];
        Noise noise = new(20_261_120);
        long ends = Environment.TickCount64 + (long)Duration.TotalMilliseconds;
        int decoded = 0;
        int damaged = 0;
        while (Environment.TickCount64 < ends)
        {
            byte[] forged = noise.Mutate(corpus);
            Forge(forged);
            if (Survives(forged)) decoded++;
            else damaged++;
        }

        Assert.True(decoded > 0 && damaged > 0, $"{decoded} decoded, {damaged} damaged: the fuzzer does not reach both");
    }

    private static bool Survives(byte[] forged)
    {
        try
        {
            if (forged.Length > 1 && forged[1] == 'B') BarSegment.Decode(forged);
            else TickSegment.Decode(forged);
            return true;
        }
        catch (SegmentDamagedException)
        {
            return false;
        }
    }

    /// <summary>Gives bytes the checksum that a decoder wants to see.</summary>
    private static void Forge(byte[] segment)
    {
        if (segment.Length < SegmentHeader.Length) return;
        uint crc = uint.MaxValue;
        for (int i = 0; i < segment.Length; i++)
        {
            if (i is < 4 or >= 8) crc = System.Numerics.BitOperations.Crc32C(crc, segment[i]);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(segment.AsSpan(4), ~crc);
    }
}
