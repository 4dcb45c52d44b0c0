using Arus.Domain.MarketData.Generation;

namespace Arus.Mt5Gateway.Simulator.Link;

/// <summary>How long a terminal waits before it connects again: section 4 of the protocol.</summary>
public sealed class Backoff(ulong seed)
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_stable = TimeSpan.FromSeconds(30);

    private SplitMix _random = new(seed);
    private TimeSpan _next = s_first;

    /// <param name="lasted">How long the connection was up that ended.</param>
    /// <param name="atLeast">What the gateway asked for.</param>
    public TimeSpan Next(TimeSpan lasted, TimeSpan atLeast)
    {
        if (lasted >= s_stable) _next = s_first;
        TimeSpan wait = _next * (0.8 + (0.4 * _random.Uniform()));
        _next = _next * 2 < s_most ? _next * 2 : s_most;
        return wait > atLeast ? wait : atLeast;
    }
}
