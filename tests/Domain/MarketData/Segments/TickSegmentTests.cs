using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Segments;

public sealed class TickSegmentTests
{
    [Fact]
    public void Ticks_Any_ComeBackToTheLastBit() =>
        Prop.ForAll(Samples.Ticks, ticks => TickSegment.Decode(TickSegment.Encode(ticks)).AsSpan().SequenceEqual(ticks)).QuickCheckThrowOnFailure();

    [Fact]
    public void Header_OfAnyTicks_TellsCountAndTimes() =>
        Prop.ForAll(Samples.Ticks, ticks =>
        {
            SegmentHeader header = SegmentHeader.Read(TickSegment.Encode(ticks), SegmentKind.Ticks);
            return header.Count == ticks.Length && header.Earliest == ticks.Min(t => t.Time) && header.Latest == ticks.Max(t => t.Time);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Segment_OfTheSameTicks_IsTheSameBytes() =>
        Prop.ForAll(Samples.Ticks, ticks => TickSegment.Encode(ticks).AsSpan().SequenceEqual(TickSegment.Encode([.. ticks]))).QuickCheckThrowOnFailure();

    [Fact]
    public void Ticks_AsManyAsASegmentTakes_ComeBackAndOneMoreIsRefused()
    {
        Tick[] most = new Tick[SegmentHeader.MostRows];
        for (int i = 0; i < most.Length; i++) most[i] = new Tick(new BrokerTime(i), i % 977, i % 1_021, 0, i, TickFlags.Bid);

        Assert.True(TickSegment.Decode(TickSegment.Encode(most)).AsSpan().SequenceEqual(most));
        Assert.Throws<ArgumentOutOfRangeException>(() => TickSegment.Encode(new Tick[SegmentHeader.MostRows + 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TickSegment.Encode([]));
    }

    [Fact]
    public void Ticks_AllTheSame_TakeNextToNothing()
    {
        Tick[] same = new Tick[100_000];
        Array.Fill(same, new Tick(new BrokerTime(1_399_024_800_000), 138_594, 138_597, 0, 0, TickFlags.Bid));

        Assert.InRange(TickSegment.Encode(same).Length, SegmentHeader.Length, 80);
    }

    [Fact]
    public void Segment_OfTwoKnownTicks_IsTheseBytesForever()
    {
        byte[] segment = TickSegment.Encode(
        [
            new Tick(new BrokerTime(1_399_024_800_046), 138_594, 138_597, 0, 0, TickFlags.Bid | TickFlags.Ask),
            new Tick(new BrokerTime(1_399_024_801_000), 138_593, 138_597, 0, 0, TickFlags.Bid),
        ]);

        Assert.Equal(
            "41540100722515C8020000002E5160BC45010000E85460BC45010000020300F40E0204C4F5100102020602010200020102000202020C04",
            Convert.ToHexString(segment));
        Assert.Equal([new(new(1_399_024_800_046), 138_594, 138_597, 0, 0, TickFlags.Bid | TickFlags.Ask), new(new(1_399_024_801_000), 138_593, 138_597, 0, 0, TickFlags.Bid)], TickSegment.Decode(segment));
    }
}
