using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Segments;

public sealed class BarSegmentTests
{
    [Fact]
    public void Bars_Any_ComeBackToTheLastBit() =>
        Prop.ForAll(Samples.Bars, bars => BarSegment.Decode(BarSegment.Encode(bars)).AsSpan().SequenceEqual(bars)).QuickCheckThrowOnFailure();

    [Fact]
    public void Segment_OfTicks_IsNoneOfBars()
    {
        byte[] ticks = TickSegment.Encode([default(Tick)]);

        Assert.Contains("does not begin as one of Bars", Assert.Throws<SegmentDamagedException>(() => BarSegment.Decode(ticks)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_OneAfterTheOther_TakeAFewBytesEach()
    {
        Bar[] bars = [.. Enumerable.Range(0, 256).Select(i => new Bar(new BrokerTime(i * 60_000L), new Ohlc(138_500 + (i % 9), 138_510, 138_490, 138_500 + (i % 7)), default, 50 + (i % 30), 0, 1, BarFlags.None))];

        Assert.InRange(BarSegment.Encode(bars).Length, SegmentHeader.Length, 256 * 8);
    }
}
