using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;

namespace Arus.Mt5Gateway.Tests.Protocol;

public sealed class BinaryTests
{
    private static readonly BinaryHeader s_head = new()
    {
        Kind = BinaryKind.LiveTicks, Index = 3, Sequence = 18, Count = 1, BaseTime = 1_399_000_000_000, First = 2, Before = 77,
    };

    [Fact]
    public void Head_AsTheDocumentLaysItOut_StandsByteForByte()
    {
        byte[] written = Message(s_head with { Kind = BinaryKind.PagedTicks, Page = 7 }, new WireTick(6, 123, 5, 1.5, 2.5, 0));

        Assert.Equal("022003001200000007000000010000" + "00" + "00E6E5BA45010000" + "020000004D000000" + "067B0000" + "05000000" + "000000000000F83F" + "0000000000000440" + "0000000000000000", Convert.ToHexString(written));
    }

    [Fact]
    public void Tick_WrittenAndRead_IsInPointsAndBrokerTime()
    {
        BinaryHeader head = BinaryHeader.Read(Message(s_head, new WireTick(6 | 128, 123, 5, 1.08345, 1.08351, 0)), out ReadOnlySpan<byte> items);
        Tick[] ticks = new Tick[1];

        TickDecoder.Ticks(items, head.BaseTime, Points.Scale(5), ticks);

        Assert.Equal(s_head, head);
        Assert.Equal(new Tick(new(1_399_000_000_123), 108_345, 108_351, 0, 5, TickFlags.Bid | TickFlags.Ask), ticks[0]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e300)]
    [InlineData(-1e12)]
    public void Price_ThatNoPointsCanSay_IsOutOfRange(double price) => Assert.Equal(Points.OutOfRange, Points.Of(price, Points.Scale(5)));

    [Fact]
    public void Price_OfEachPoint_ComesBackAsThatPoint()
    {
        for (byte digits = 0; digits <= 8; digits++)
        {
            for (long points = 1; points < 2_000_000; points += 7) Assert.Equal(points, Points.Of(Points.Price(points, digits), Points.Scale(digits)));
        }
    }

    [Fact]
    public void Message_TruncatedOrTooLong_IsBadField()
    {
        byte[] whole = Message(s_head with { Count = 2 }, new WireTick(2, 0, 0, 1, 1, 0), new WireTick(2, 0, 0, 1, 1, 0));

        for (int length = 0; length < whole.Length; length++) Assert.Equal(ByeCode.BadField, Fault(whole[..length]));
        Assert.Equal(ByeCode.BadField, Fault([.. whole, 0]));
    }

    [Fact]
    public void Head_LongerThanThisVersions_IsSkipped()
    {
        byte[] whole = Message(s_head, new WireTick(2, 0, 0, 1.25, 1.5, 0));
        byte[] longer = [whole[0], 40, .. whole[2..32], 9, 9, 9, 9, 9, 9, 9, 9, .. whole[32..]];

        BinaryHeader.Read(longer, out ReadOnlySpan<byte> items);

        Assert.Equal(1.25, WireTick.Read(items).Bid);
    }

    [Theory]
    [InlineData(0, 0)] // kind
    [InlineData(0, 4)]
    [InlineData(1, 31)] // head length
    [InlineData(1, 255)]
    [InlineData(8, 1)] // a page of live ticks
    [InlineData(12, 0)] // no items
    [InlineData(23, 255)] // a base time below zero
    [InlineData(23, 1)] // a base time beyond the year 9999
    [InlineData(27, 255)] // an index within the millisecond
    public void Head_WithAValueOutOfRange_IsBadField(int at, byte value)
    {
        byte[] whole = Message(s_head, new WireTick(2, 0, 0, 1, 1, 0));
        whole[at] = value;

        Assert.Equal(ByeCode.BadField, Fault(whole));
    }

    [Fact]
    public void Bar_WrittenAndRead_IsInPoints()
    {
        byte[] item = new byte[WireBar.Size];
        new WireBar(1_399_000_000_000, 1.1, 1.3, 1.0, 1.2, 50, 7) { Spread = 3 }.Write(item);

        Assert.True(TickDecoder.TryBar(item, Points.Scale(1), out Bar bar));
        Assert.Equal(new Bar(new(1_399_000_000_000), new(11, 13, 10, 12), default, 50, 7, 3, BarFlags.Imported), bar);
    }

    [Theory]
    [InlineData(double.NaN, 1.3, 1.0, 1.2)]
    [InlineData(1.1, double.PositiveInfinity, 1.0, 1.2)]
    [InlineData(1.1, 1.3, double.NegativeInfinity, 1.2)]
    [InlineData(1.1, 1.3, 1.0, double.NaN)]
    [InlineData(1.1, 1.0, 1.3, 1.2)]
    [InlineData(1.4, 1.3, 1.0, 1.2)]
    public void Bar_WithPricesThatAreNoBar_IsNone(double open, double high, double low, double close)
    {
        byte[] item = new byte[WireBar.Size];
        new WireBar(0, open, high, low, close, 1, 0).Write(item);

        Assert.False(TickDecoder.TryBar(item, Points.Scale(1), out _));
    }

    [Fact]
    public void Decoding_OfAFullMessage_AllocatesNothing()
    {
        byte[] message = Message(s_head with { Count = 2_000 }, [.. Enumerable.Range(0, 2_000).Select(i => new WireTick(6, i, 1, 1.08345, 1.08351, 0))]);
        Tick[] ticks = new Tick[2_000];
        Decode(message, ticks);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Decode(message, ticks);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    internal static byte[] Message(BinaryHeader head, params WireTick[] ticks)
    {
        byte[] message = new byte[BinaryHeader.Size + (ticks.Length * WireTick.Size)];
        head.Write(message);
        for (int i = 0; i < ticks.Length; i++) ticks[i].Write(message.AsSpan(BinaryHeader.Size + (i * WireTick.Size)));
        return message;
    }

    private static void Decode(byte[] message, Tick[] into)
    {
        BinaryHeader head = BinaryHeader.Read(message, out ReadOnlySpan<byte> items);
        TickDecoder.Ticks(items, head.BaseTime, Points.Scale(5), into);
    }

    private static ByeCode Fault(byte[] message) => Assert.Throws<ProtocolException>(() => BinaryHeader.Read(message, out _)).Code;
}
