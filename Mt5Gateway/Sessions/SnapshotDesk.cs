using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>Asks for snapshots, one at a time, and again for one that is void.</summary>
internal sealed class SnapshotDesk
{
    private const int MostVoid = 5;

    private readonly Lock _gate = new();
    private SnapshotAssembly? _asked;
    private BrokerTime? _wanted;
    private BrokerTime _since;
    private long _ids;
    private int _void;

    /// <summary>The request to send; null when one is on its way, which is followed by another.</summary>
    public GatewayMessage.SnapshotRequest? Ask(BrokerTime? since = null)
    {
        lock (_gate)
        {
            if (_asked is null) return Begin(since ?? _since);
            _wanted = since ?? _since;
            return null;
        }
    }

    public void Add(long id, TerminalMessage part) => Asked(id).Add(part);

    /// <summary>The snapshot that ended, unless it is void, and the request to send next, if any.</summary>
    public (SnapshotAssembly Ended, bool IsVoid, GatewayMessage.SnapshotRequest? Next) End(TerminalMessage.SnapshotEnd end)
    {
        lock (_gate)
        {
            SnapshotAssembly ended = Asked(end.Snapshot);
            bool isVoid = ended.End(end) is null;
            _void = isVoid ? _void + 1 : 0;
            if (_void == MostVoid) throw new ProtocolException(ByeCode.BadField, $"{MostVoid} snapshots in a row were void");

            BrokerTime? next = _wanted ?? (isVoid ? _since : null);
            (_asked, _wanted) = (null, null);
            return (ended, isVoid, next is { } since ? Begin(since) : null);
        }
    }

    private GatewayMessage.SnapshotRequest Begin(BrokerTime since)
    {
        (_since, _asked) = (since, new(++_ids));
        return new(_ids, since);
    }

    private SnapshotAssembly Asked(long id)
    {
        lock (_gate)
        {
            return _asked is { } asked && asked.Id == id ? asked : throw new ProtocolException(ByeCode.Unexpected, "a part of a snapshot that was not asked for");
        }
    }
}
