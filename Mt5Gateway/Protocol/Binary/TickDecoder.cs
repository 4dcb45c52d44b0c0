using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Protocol.Binary;

/// <summary>Turns the items of binary messages into ticks and bars, without allocating.</summary>
public static class TickDecoder
{
    /// <param name="scale">Of the symbol's digits: <see cref="Points.Scale"/>.</param>
    /// <param name="into">Room for as many ticks as the items hold.</param>
    public static void Ticks(ReadOnlySpan<byte> items, long baseTime, double scale, Span<Tick> into)
    {
        for (int i = 0; i < into.Length; i++)
        {
            WireTick tick = WireTick.Read(items.Slice(i * WireTick.Size, WireTick.Size));
            into[i] = new(
                new(baseTime + tick.Offset),
                Points.Of(tick.Bid, scale),
                Points.Of(tick.Ask, scale),
                Points.Of(tick.Last, scale),
                tick.Volume,
                (TickFlags)tick.Flags & TickFlags.OfTerminal);
        }
    }

    /// <summary>False: one of its prices or counts is none.</summary>
    public static bool TryBar(ReadOnlySpan<byte> item, double scale, out Bar bar)
    {
        WireBar wire = WireBar.Read(item);
        Ohlc prices = new(Points.Of(wire.Open, scale), Points.Of(wire.High, scale), Points.Of(wire.Low, scale), Points.Of(wire.Close, scale));
        bar = new(new(wire.Time), prices, default, wire.TickVolume, wire.Volume, wire.Spread, BarFlags.Imported);
        return prices.High != Points.OutOfRange
            && prices.Low <= Math.Min(prices.Open, prices.Close) && prices.High >= Math.Max(prices.Open, prices.Close)
            && wire is { Time: >= 0 and <= ProtocolLimits.LastTime, TickVolume: >= 0, Volume: >= 0, Spread: >= 0 };
    }
}
