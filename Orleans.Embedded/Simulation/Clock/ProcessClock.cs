namespace Orleans.Embedded.Simulation;

/// <summary>The world's clock as one life of the process has it: its timers die with it.</summary>
internal sealed class ProcessClock(VirtualTime time, int life) : TimeProvider
{
    public override long TimestampFrequency => time.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(life, callback, state, dueTime, period);
}
