using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>Binary messages of bars.</summary>
internal static class BarFrame
{
    /// <summary>As many as 65,536 bytes hold.</summary>
    public const int MostBars = (ProtocolLimits.MessageBytes - BinaryHeader.Size) / WireBar.Size;

    /// <summary>The whole message but for its sequence.</summary>
    public static Memory<byte> Write(Memory<byte> into, ReadOnlySpan<Bar> bars, GatewayMessage.PageBars asked, byte digits)
    {
        new BinaryHeader
        {
            Kind = BinaryKind.PagedBars,
            Index = asked.Index,
            Page = (uint)asked.Page,
            Count = bars.Length,
            Timeframe = (int)asked.Range.Timeframe,
            BaseTime = bars[0].Time.Milliseconds,
        }.Write(into.Span);
        for (int i = 0; i < bars.Length; i++) Wire(in bars[i], digits).Write(into.Span[(BinaryHeader.Size + (i * WireBar.Size))..]);
        return into[..(BinaryHeader.Size + (bars.Length * WireBar.Size))];
    }

    private static WireBar Wire(in Bar bar, byte digits) => new(
        bar.Time.Milliseconds,
        Points.Price(bar.Bid.Open, digits),
        Points.Price(bar.Bid.High, digits),
        Points.Price(bar.Bid.Low, digits),
        Points.Price(bar.Bid.Close, digits),
        bar.TickVolume,
        bar.Volume)
    {
        Spread = bar.Spread,
    };
}
