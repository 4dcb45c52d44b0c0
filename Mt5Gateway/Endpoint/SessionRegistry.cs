using System.Collections.Concurrent;
using System.Net;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Sessions;

namespace Arus.Mt5Gateway.Endpoint;

/// <summary>The sessions that live: how many in all, and how many of an address have not said hello.</summary>
internal sealed class SessionRegistry(Mt5Settings settings)
{
    private readonly ConcurrentDictionary<TerminalSession, bool> _living = new();
    private readonly Dictionary<IPAddress, int> _silent = [];
    private readonly Lock _gate = new();

    public int Count => _living.Count;

    /// <summary>A connection of an address begins; null when too many of it have not said hello yet.</summary>
    public Admission? Admit(IPAddress address)
    {
        lock (_gate)
        {
            int silent = _silent.GetValueOrDefault(address);
            if (silent >= ProtocolLimits.SessionsWithoutHelloOfAnAddress) return null;
            _silent[address] = silent + 1;
            return new(() => Spoke(address));
        }
    }

    public void Add(TerminalSession session)
    {
        _living[session] = true;
        if (_living.Count > settings.MaxSessions) session.End(ByeCode.Overloaded, $"{settings.MaxSessions} terminals are connected already", settings.RetryOverloaded);
    }

    public void Remove(TerminalSession session) => _living.TryRemove(session, out _);

    private void Spoke(IPAddress address)
    {
        lock (_gate)
        {
            if (--_silent[address] == 0) _silent.Remove(address);
        }
    }
}
