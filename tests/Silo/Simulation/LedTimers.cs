using Arus.Fakes.Time;

namespace Arus.Silo.Tests.Simulation;

/// <summary>Timers and stretches of time that a test leads, beside the world's own clock, by which commands end.</summary>
internal sealed class LedTimers : TimeProvider
{
    private readonly ManualTime _time = new();

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow();

    public override long GetTimestamp() => _time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => _time.CreateTimer(callback, state, dueTime, period);

    public void Advance(TimeSpan by) => _time.Advance(by);
}
