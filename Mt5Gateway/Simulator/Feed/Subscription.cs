using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>A symbol whose ticks a gateway wants on this connection, and how far they were told.</summary>
internal sealed class Subscription(int index, TickCursor cursor)
{
    public int Index => index;

    public TickCursor Cursor => cursor;

    public SymbolSpec Spec => cursor.History.Spec;

    /// <summary>Live ticks told on this connection.</summary>
    public long Told { get; set; }
}
