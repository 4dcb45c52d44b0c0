using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Protocol;

/// <summary>A text message of the gateway.</summary>
public abstract record GatewayMessage
{
    public sealed record Welcome(long Session, DateTimeOffset Now, long Epoch, long Granted, long CommandMark, SnapshotRequest Snapshot) : GatewayMessage;

    public sealed record Heartbeat(DateTimeOffset Now) : GatewayMessage;

    public sealed record Ack : GatewayMessage;

    /// <param name="After">Seconds to wait before connecting again, at least.</param>
    /// <param name="Speaks">Versions of the protocol, where that is the reason; else empty.</param>
    public sealed record Bye(string Code, string Because, int? After, ImmutableArray<int> Speaks) : GatewayMessage;

    /// <summary>Something was wrong in message <paramref name="About"/> of the terminal.</summary>
    public sealed record Error(string Code, long About, string Because) : GatewayMessage;

    /// <summary>History and deals are wanted from <paramref name="Since"/> on.</summary>
    public sealed record SnapshotRequest(long Id, BrokerTime Since) : GatewayMessage;

    public sealed record Subscribe(ImmutableArray<SymbolWish> Items) : GatewayMessage;

    public sealed record Unsubscribe(ImmutableArray<int> Items) : GatewayMessage;

    public sealed record PageTicks(long Page, int Index, TickRange Range) : GatewayMessage;

    public sealed record PageBars(long Page, int Index, BarRange Range) : GatewayMessage;

    /// <summary>So many ticks and bars in all may have been sent on the connection.</summary>
    public sealed record Credit(long Total) : GatewayMessage;

    public sealed record Slow(long Over) : GatewayMessage;

    public sealed record Command(SequencedCommand Of, DateTimeOffset Now) : GatewayMessage;

    public sealed record Kill(KillOrder Order) : GatewayMessage;

    public sealed record Find(long LookUp, ImmutableArray<Magic> Magics, BrokerTime Since) : GatewayMessage;

    /// <summary>Of a type that is not known: ignored.</summary>
    public sealed record Other(string Type) : GatewayMessage;
}
