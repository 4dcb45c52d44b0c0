using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Protocol;

/// <summary>A text message of a terminal.</summary>
public abstract record TerminalMessage
{
    /// <summary>The first message. <paramref name="Terminal"/> is the id it says beside its token.</summary>
    public sealed record Hello(int Version, string Terminal, TerminalHello Said) : TerminalMessage;

    public sealed record Heartbeat(BrokerTime Time) : TerminalMessage;

    public sealed record Ack : TerminalMessage;

    public sealed record Bye(string Code, string Because, int? After) : TerminalMessage;

    /// <summary>Something was wrong in message <paramref name="About"/> of the gateway.</summary>
    public sealed record Error(string Code, long About, string Because) : TerminalMessage;

    /// <summary>The account's money as part of a snapshot.</summary>
    public sealed record Account(long Snapshot, VenueBalance Balance) : TerminalMessage;

    public sealed record Symbols(long Snapshot, ImmutableArray<SymbolSpec> Items) : TerminalMessage;

    public sealed record Positions(long Snapshot, ImmutableArray<VenuePosition> Items) : TerminalMessage;

    public sealed record Orders(long Snapshot, ImmutableArray<VenueOrder> Items) : TerminalMessage;

    public sealed record History(long Snapshot, ImmutableArray<VenueOrder> Items) : TerminalMessage;

    public sealed record Deals(long Snapshot, ImmutableArray<VenueDeal> Items) : TerminalMessage;

    public sealed record SnapshotEnd(long Snapshot, SnapshotCounts Counts, BrokerTime Time) : TerminalMessage;

    /// <summary>The first tick of a symbol will be at <paramref name="From"/>; null: <paramref name="Refused"/> says why there will be none.</summary>
    public sealed record Subscribed(int Index, TickPosition? From, bool Resumed, string? Refused) : TerminalMessage;

    public sealed record Clock(BrokerTime Time) : TerminalMessage;

    /// <summary>A page ends. It is whole up to <paramref name="To"/>; for bars its index is 0.</summary>
    public sealed record PageEnd(long Page, int Count, TickPosition To, bool Gone) : TerminalMessage;

    /// <summary>An event of the account or of a command: order, deal, position, positionClosed, account, journaled, result, epochTaken.</summary>
    public sealed record Told(VenueEvent Event) : TerminalMessage;

    public sealed record Found(long LookUp, VenueEvent.Found Of) : TerminalMessage;

    /// <summary>Events were lost: a snapshot is wanted.</summary>
    public sealed record Resync : TerminalMessage;

    /// <summary>Of a type that is not known: counted and ignored.</summary>
    public sealed record Other(string Type) : TerminalMessage;
}
