using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>How many ticks and bars a terminal may have sent in all: so many as the platform took, and a window.</summary>
internal sealed class CreditBook(int window, Mt5Metrics metrics, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<long> _slowed = new();
    private long _received;
    private long _taken;
    private long _granted = window;

    public long Granted
    {
        get
        {
            lock (_gate) return _granted;
        }
    }

    /// <summary>How far the terminal is beyond its credit; zero or less when it is not.</summary>
    public long Over
    {
        get
        {
            lock (_gate) return _received - _granted;
        }
    }

    public void Receive(int items)
    {
        lock (_gate) _received += items;
        if (Over > ProtocolLimits.Overdraft) throw new ProtocolException(ByeCode.Flood, $"more than {ProtocolLimits.Overdraft} ticks beyond the credit");
    }

    /// <summary>The platform took so many; answers the credit where it is time to tell of it.</summary>
    public long? Take(int items)
    {
        lock (_gate)
        {
            _taken += items;
            long raised = _taken + window - _granted;
            if (raised < Math.Max(window / 4, 1)) return null;
            _granted += raised;
            metrics.Granted(raised);
            return _granted;
        }
    }

    /// <summary>The terminal is slowed once more.</summary>
    public void Slow()
    {
        metrics.Slowed();
        long now = time.GetTimestamp();
        _slowed.Enqueue(now);
        while (time.GetElapsedTime(_slowed.Peek(), now) >= TimeSpan.FromMinutes(1)) _slowed.Dequeue();
        if (_slowed.Count >= ProtocolLimits.SlowedAMinute) throw new ProtocolException(ByeCode.Flood, $"slowed {ProtocolLimits.SlowedAMinute} times in a minute");
    }
}
