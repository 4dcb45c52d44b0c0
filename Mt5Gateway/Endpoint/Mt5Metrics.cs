using System.Diagnostics.Metrics;
using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Endpoint;

/// <summary>What the gateway counts.</summary>
public sealed class Mt5Metrics : IDisposable
{
    private readonly Meter _meter = new("Arus.Mt5");
    private readonly UpDownCounter<int> _sessions;
    private readonly Counter<long> _ended;
    private readonly Counter<long> _ticks;
    private readonly Counter<long> _batches;
    private readonly Counter<long> _paged;
    private readonly Counter<long> _unknown;
    private readonly Counter<long> _credit;
    private readonly Counter<long> _slowed;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _ignored;
    private readonly Counter<long> _commands;

    public Mt5Metrics()
    {
        _sessions = _meter.CreateUpDownCounter<int>("arus.mt5.sessions", "{session}", "Terminals connected now, said hello or not.");
        _ended = _meter.CreateCounter<long>("arus.mt5.sessions.ended", "{session}", "Sessions that ended, by the protocol's code.");
        _ticks = _meter.CreateCounter<long>("arus.mt5.ticks", "{tick}", "Live ticks given to the streams of symbols.");
        _batches = _meter.CreateCounter<long>("arus.mt5.batches", "{batch}", "Batches they were given in, those that tell the clock alone included.");
        _paged = _meter.CreateCounter<long>("arus.mt5.paged", "{item}", "Ticks and bars paged back from terminals' histories.");
        _unknown = _meter.CreateCounter<long>("arus.mt5.ticks.unknown", "{tick}", "Ticks of symbols that were not subscribed.");
        _credit = _meter.CreateCounter<long>("arus.mt5.credit", "{item}", "Ticks and bars that terminals were allowed to send.");
        _slowed = _meter.CreateCounter<long>("arus.mt5.slowed", "{time}", "Times a terminal sent beyond its credit.");
        _refused = _meter.CreateCounter<long>("arus.mt5.upgrades.refused", "{request}", "Connections refused before they were sessions, by HTTP status.");
        _ignored = _meter.CreateCounter<long>("arus.mt5.messages.ignored", "{message}", "Messages of types that are not known here.");
        _commands = _meter.CreateCounter<long>("arus.mt5.commands", "{command}", "Commands transmitted.");
    }

    public void Dispose() => _meter.Dispose();

    internal void Began() => _sessions.Add(1);

    internal void Ended(ByeCode code)
    {
        _sessions.Add(-1);
        _ended.Add(1, new KeyValuePair<string, object?>("code", code.Word()));
    }

    internal void Took(int ticks)
    {
        _batches.Add(1);
        if (ticks > 0) _ticks.Add(ticks);
    }

    internal void Paged(int items) => _paged.Add(items);

    internal void Unknown(int ticks) => _unknown.Add(ticks);

    internal void Granted(long items) => _credit.Add(items);

    internal void Slowed() => _slowed.Add(1);

    internal void Refused(int status) => _refused.Add(1, new KeyValuePair<string, object?>("status", status));

    internal void Ignored() => _ignored.Add(1);

    internal void Commanded() => _commands.Add(1);
}
